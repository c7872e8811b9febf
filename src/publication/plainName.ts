import { hyphenated } from './hyphenated.ts';

/** A name as files and addresses have it, "Größe II" as groesse-ii: lower-case Latin letters and digits, joined by hyphens; empty where none is left. */
export function plainName(name: string): string {
  const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'o', æ: 'ae' };
  return hyphenated(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüßøæ]/gu, (letter) => letters[letter] ?? letter),
  );
}
