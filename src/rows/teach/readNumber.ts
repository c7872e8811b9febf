/** A number as somebody typed it, with all that was written around it. Nothing is interpreted yet. */
export interface TypedNumber {
  /** What stands before it: the "p" of "p = 0.1". */
  readonly name: string;
  /** How it can be read: one number, or two where a comma may part decimals or thousands, as in "1,234". */
  readonly values: readonly number[];
  /** Two numbers were typed, as a fraction ("5/6") or in words ("5 of 6", "1 in 10"); `values` has their ratio. */
  readonly ratio: 'slash' | 'words' | null;
  readonly percent: boolean;
  /** What stands after it, in lower case: "months". */
  readonly words: string;
}

const DIGITS = String.raw`[-+]?(?:\d[\d.,' ]*\d|\d+[.,]?|[.,]\d+)`;
const WHOLE = new RegExp(
  String.raw`^(?:about |around |roughly |approximately |circa |ca\.? |~ ?|: ?)*(${DIGITS})(?: ?(/|out of|of|in) ?(${DIGITS}))?( ?(?:%|percentage points?|percent|per cent|pct))?( ?(?:per .*|\p{L}[\p{L} .]*)?)$`,
  'iu',
);

/**
 * Reads a number as it is typed in any country: "0.1", ".833", "0,83", "83 %", "83 percent", "5/6", "5 of 6", "p = 0.1",
 * "134 months", full-width, Arabic-Indic and other decimal digits, "½". Null for what is no single number: words, a range, an
 * inequality, a power.
 */
export function readNumber(text: string): TypedNumber | null {
  // Composed away, "10²" would be read as 102, and "5½" as 51/2.
  if (/[²³¹⁰-₟]|\p{Nd}\s*[¼-¾⅐-⅞]/u.test(text)) return null;
  const [name, plain] = parted(normalised(text));
  if (!/^[\p{L}\p{N}()/%. -]{0,30}$/u.test(name)) return null;
  // A sentence ends with a full stop, also behind a percent sign.
  const found = WHOLE.exec(plain.replace(/%\.$/u, '%'));
  if (!found) return null;
  const [, first = '', joint, second, percent, words = ''] = found;
  const over = decimals(first);
  const under = second === undefined ? [1] : decimals(second);
  const values = over.flatMap((part) => under.map((whole) => part / whole)).filter(Number.isFinite);
  if (values.length === 0) return null;
  return {
    name: name.toLowerCase(),
    values,
    ratio: joint === undefined ? null : joint === '/' ? 'slash' : 'words',
    percent: percent !== undefined,
    words: words.trim().replace(/\.$/u, '').toLowerCase(),
  };
}

/** One way to write each sign and digit. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digit)
    .replace(/٫/gu, '.')
    .replace(/[٬،]/gu, ',')
    .replace(/٪/gu, '%')
    .replace(/[⁄∕÷]/gu, '/')
    .replace(/[−–‒‐‑]/gu, '-')
    .replace(/[’‘]/gu, "'")
    .replace(/[≈≅]/gu, '=')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A decimal digit of any script: each script has its ten in a row, so the place in the row is the digit. */
function digit(character: string): string {
  const code = character.codePointAt(0)!;
  let place = 0;
  while (place < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - place - 1))) place++;
  return code < 128 ? character : String(place);
}

/** The name before a number, and what follows: at the last sign of equality, or after a bare "p". */
function parted(text: string): [name: string, rest: string] {
  const equals = text.lastIndexOf('=');
  if (equals >= 0) return [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
  const [whole, name] = /^(p)(?:[ -]?values?)?(?: is\b|:)? ?(?=[\d.,])/iu.exec(text) ?? [];
  return whole === undefined || name === undefined ? ['', text] : [name, text.slice(whole.length)];
}

/** The values that digits with separators can have: of "1,234" two, the one with decimals first. */
function decimals(text: string): number[] {
  const sign = text.startsWith('-') ? -1 : 1;
  const plain = text.replace(/^[-+]/u, '');
  const values: string[] = [];
  if (/^(\d+\.?\d*|\.\d+)$/u.test(plain)) values.push(plain);
  else if (/^(\d+,\d*|,\d+)$/u.test(plain)) {
    values.push(plain.replace(',', '.'));
    if (/^[1-9]\d{0,2},\d{3}$/u.test(plain)) values.push(plain.replace(',', ''));
  } else {
    const grouped = /^([1-9]\d{0,2})(?:([ ',.])\d{3})(?:\2\d{3})*(?:[.,]\d+)?$/u.exec(plain);
    const separator = grouped?.[2];
    const rest = separator === undefined ? '' : plain.replaceAll(separator, '');
    if (separator !== undefined) values.push(rest.replace(',', '.'));
  }
  return values.map((value) => sign * Number(value));
}
