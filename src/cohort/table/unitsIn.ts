import type { TimeUnit } from './TableMapping.ts';
import { plainWordsOf } from './wordsOfNames.ts';

const UNITS = Object.entries({
  day: 'd day days tage tag jours jour dias giorni dagen',
  week: 'w week weeks wk wks wochen semaines semanas',
  month: 'm mo mos mth mths mon month months monate meses mois mesi maanden',
  year: 'y year years yr yrs jahre ans anos anni',
}).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit as TimeUnit] as const));

const JAPANESE_UNITS: readonly (readonly [RegExp, TimeUnit])[] = [
  [/日数|[(（［[]\s*日\s*[)）\]］]|日$/u, 'day'],
  [/週数|[(（［[]\s*週\s*[)）\]］]/u, 'week'],
  [/月数|[(（［[]\s*[かヶヵカケ箇ヶ]?月\s*[)）\]］]|[かヶヵカケ箇]月/u, 'month'],
  [/年数|[(（［[]\s*年\s*[)）\]］]/u, 'year'],
];

/** The units that a name gives, each once. */
export function unitsIn(name: string): TimeUnit[] {
  const raw = name.normalize('NFKC');
  const byWord = new Map(UNITS);
  const spoken = plainWordsOf(raw).flatMap((word, place, all) => {
    const unit = byWord.get(word);
    // A single letter is a unit only where it stands last ("t (m)"), and "year of diagnosis" counts nothing.
    if (unit === undefined || (word.length === 1 && (place !== all.length - 1 || all.length < 2))) return [];
    return [unit];
  });
  const units =
    spoken.length > 0
      ? spoken
      : JAPANESE_UNITS.flatMap(([pattern, unit]) => (pattern.test(raw) ? [unit] : []));
  return [...new Set(units)];
}
