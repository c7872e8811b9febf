/** Lengths in days, to read a time that was typed in another unit. */
const DAYS: readonly (readonly [RegExp, number])[] = [
  [/^d(ays?)?$/u, 1],
  [/^w(ee)?ks?$/u, 7],
  [/^m(os?|on|onths?|ths?)?$/u, 30.4375],
  [/^y(ea)?(rs?)?$/u, 365.25],
];

/** How many days a unit of time has, as it is written in full or in short; null for what is none. */
export function daysIn(unit: string): number | null {
  return DAYS.find(([pattern]) => pattern.test(unit.replaceAll('.', '')))?.[1] ?? null;
}

/** A time in two units, the larger one first, as one in days: "11 years 2 months", "11y2m". Another text stays as it is. */
export function inOneUnit(text: string): string {
  const [, first, one = '', second, other = ''] =
    /^\s*(\d+) ?([a-z]+\.?),? ?(?:and )?(\d+(?:\.\d+)?) ?([a-z]+)\.?\s*$/iu.exec(text) ?? [];
  const [larger, smaller] = [daysIn(one.toLowerCase()), daysIn(other.toLowerCase())];
  if (larger === null || smaller === null || larger <= smaller) return text;
  return `${Number(first) * larger + Number(second) * smaller} days`;
}

/** A time whose unit comes first, or with a preposition, as it is read best: "in month 24" as "24 month". */
export function unitLast(text: string): string {
  const [, preposition, unit, rest] =
    /^\s*(at |in |after |by |on )?(?:the )?([a-z]+ )?(\d[\d.,]*(?: ?[a-z.]+)?)\s*$/iu.exec(text) ?? [];
  if (rest === undefined || (preposition === undefined && unit === undefined)) return text;
  if (unit === undefined) return rest;
  return daysIn(unit.trim().toLowerCase()) === null ? text : `${rest} ${unit.trim()}`;
}
