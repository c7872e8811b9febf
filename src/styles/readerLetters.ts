/**
 * The letters that the script of fonts brings: English, digits, and the signs and accents that medical prose and names often have.
 * The word joiner of the style sheets is among them: any letter that is not has a whole font fetched, and all lines laid out anew.
 */
export const readerLetters = `${printableAscii()}\u00a0°±¹²³µ·×§¶©®½éèáàâäãåæçêëíïñóôöøØüú–—‘’“”‹›•…−↑↓\u2007\u2009\u202f\u2060`;

function printableAscii(): string {
  return Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
}

/** Letters as CSS writes them in `unicode-range`: "U+20-7E,U+A0". */
export function unicodeRange(letters: string): string {
  const codes = [...new Set(letters)].map((letter) => letter.codePointAt(0)!).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([from, to]) => `U+${hex(from)}${from === to ? '' : `-${hex(to)}`}`).join(',');
}

function hex(code: number): string {
  return code.toString(16).toUpperCase();
}
