/** A typed text with one way to write each sign and digit: what is typed in other scripts, and what can't be seen, is made plain. */
export function plainSigns(text: string): string {
  return (
    decimalDots(text)
      // What can't be seen: zero-width spaces, soft hyphens, marks of direction.
      .replace(/\p{Cf}/gu, '')
      // Composed as it stands, "5½" would be read as 51/2.
      .replace(/(\p{Nd})\s*([¼-¾⅐-⅞])/gu, '$1 $2')
      .normalize('NFKC')
      .replace(/\p{Nd}/gu, digit)
      .replace(/٫/gu, '.')
      .replace(/[٬،]/gu, ',')
      .replace(/٪/gu, '%')
      .replace(/[⁄∕÷]/gu, '/')
      .replace(/[∙⋅]/gu, '·')
      .replace(/[−–‒‐‑]/gu, '-')
      .replace(/[’‘]/gu, "'")
      .replace(/[≈≅≃≒]/gu, '=')
      // Between two numbers a tilde can stand for a range.
      .replace(/(^|[^\d%\s])(\s*)[~∼]/gu, '$1$2=')
      .replace(/\s+/gu, ' ')
      .replace(/(\d\)?) ?x ?(?=[\d(])/giu, '$1×')
      .trim()
  );
}

/** A dot in the middle of the line parts decimals, as journals print them; in a sum of fractions it stands for times. */
function decimalDots(text: string): string {
  return /[/÷⁄∕×*]/u.test(text) ? text : text.replace(/(^|[\p{Nd}\s=])[·˙∙⋅](?=\p{Nd})/gu, '$1.');
}

/** A decimal digit of any script: each script has its ten in a row, so the place in the row is the digit. */
function digit(character: string): string {
  const code = character.codePointAt(0)!;
  let place = 0;
  while (place < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - place - 1))) place++;
  return code < 128 ? character : String(place);
}
