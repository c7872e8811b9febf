/** What a header spells of its column's values: from the value to its words ("0=alive" is 0 to "alive"). */
export interface HeaderCoding {
  /** The name without its coding. */
  readonly base: string;
  readonly words: ReadonlyMap<string, string>;
}

const VALUE = String.raw`(-?\d{1,3}|[A-Za-z])`;
const WORDS = String.raw`([\p{L}][\p{L}\p{M} '\-/]*?)`;
const END = String.raw`(?=\s*(?:[,;/|)\]}.]|$|\s-?\d{1,3}\s*[=:\s]|\bvs\b|\bor\b|\band\b))`;

/** "0/1 = alive/dead". */
const COUPLE = new RegExp(
  `(?<![\\p{L}\\d])${VALUE}\\s*/\\s*${VALUE}\\s*[=:]\\s*([\\p{L} ]+?)\\s*/\\s*([\\p{L} ]+)`,
  'u',
);

/**
 * Takes the coding out of a name: "status (0=alive; 1=dead)", "vital status 1 alive 2 dead", "event [1: yes, 0: no]",
 * "dead=1, alive=0". Full-width signs are read as plain ones. Without a coding, the name stays as it is.
 */
export function splitCoding(name: string): HeaderCoding {
  const text = name
    .normalize('NFKC')
    .replace(/[、，]/gu, ',')
    .replace(/[；]/gu, ';');
  const couple = COUPLE.exec(text);
  if (couple) {
    const [, one = '', two = '', first = '', second = ''] = couple;
    const words = new Map([
      [one.toLowerCase(), first.trim().toLowerCase()],
      [two.toLowerCase(), second.trim().toLowerCase()],
    ]);
    return { base: withoutTail(text.slice(0, couple.index)) || text, words };
  }
  const forms = [
    {
      pattern: new RegExp(`(?<![\\p{L}\\d])${VALUE}\\s*(?:=|:|->|→)\\s*${WORDS}${END}`, 'gu'),
      value: 1,
      words: 2,
    },
    { pattern: new RegExp(`${WORDS}\\s*(?:=|->|→)\\s*(-?\\d{1,3})(?!\\d)`, 'gu'), value: 2, words: 1 },
    {
      pattern: new RegExp(`(?<![\\p{L}\\d])(-?\\d{1,3})\\s*[-–]?\\s*${WORDS}${END}`, 'gu'),
      value: 1,
      words: 2,
    },
  ];
  for (const [form, { pattern, value, words }] of forms.entries()) {
    const found = [...text.matchAll(pattern)];
    // Without a sign between, a number and a word may be anything ("60 months"): two are a coding, in brackets or apart.
    if (
      found.length === 0 ||
      (form === 2 && (found.length < 2 || /\b(months?|days?|years?|weeks?)\b/iu.test(text)))
    )
      continue;
    const first = found[0]!;
    const before = withoutTail(text.slice(0, first.index));
    return {
      base: before === '' ? text.replace(pattern, ' ').trim() : before,
      words: new Map(
        found.map((match) => [(match[value] ?? '').toLowerCase(), (match[words] ?? '').trim().toLowerCase()]),
      ),
    };
  }
  return { base: name, words: new Map() };
}

/** What stands before a coding, without the bracket that opens it. */
function withoutTail(text: string): string {
  return text.replace(/[\s([{,;:–-]+$/u, '');
}
