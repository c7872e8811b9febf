import type { Series } from '../cohort/Series.ts';
import { PATIENTS, type Noun } from '../format/counted.ts';
import type { Quantities, Quantity } from './Quantity.ts';

/** What a text may count: its words, the number of all of them, and what else is counted of them. */
export interface CountedNoun {
  readonly noun: Noun;
  readonly words: readonly string[];
  readonly total: Quantity;
  readonly counts: ReadonlySet<number>;
  /** How the names of numbers about them begin. */
  readonly prefix: string;
  /** Patients and outcomes; not the members of a level, of whom a text may tell a part that nothing counts. */
  readonly isGeneral: boolean;
}

/** Counts of cells with a value and without one; they aren't what a text means that counts patients. */
const OF_CELLS = /-(?:known|missing|unknown)$/u;

/**
 * What the text of a publication may count: patients, those with the outcome, and, where there is a table, the patients of each level,
 * by the words of series.yaml. What nothing here counts all of is left out.
 */
export function countedNouns(series: Series, quantities: Quantities, isTable: boolean): CountedNoun[] {
  const { outcome, groupings } = series;
  const all = patientCounts(quantities).filter(({ id }) => !OF_CELLS.test(id));
  const everyone = quantities.get('patients')?.value ?? 0;
  const valuesOf = (some: readonly Quantity[]) => new Set(some.flatMap(({ value }) => value ?? []));
  const noun = (of: Noun, words: readonly string[], id: string, counts: ReadonlySet<number>) => {
    const total = quantities.get(id);
    return total === undefined ? [] : [{ noun: of, words, total, counts }];
  };
  const outcomes = all.filter(({ id }) => id === outcome.many || id.endsWith(`-${outcome.many}`));
  const before = all.filter(({ id }) => /^alive-[\d.]+$/u.test(id));
  const general = [
    ...noun(PATIENTS, ['patients', 'patient', 'participants', 'participant'], 'patients', valuesOf(all)),
    ...noun(
      outcome,
      [outcome.many, outcome.one],
      outcome.many,
      isTable
        ? new Set([...valuesOf(outcomes), ...before.map(({ value }) => everyone - (value ?? 0))])
        : valuesOf(all),
    ),
  ].map((each) => ({ ...each, prefix: each.noun === PATIENTS ? '' : `${outcome.many}-`, isGeneral: true }));
  const levels = (isTable ? groupings : []).flatMap(({ id, levels: own }) =>
    own.flatMap((level) =>
      noun(
        level,
        [level.many, level.one, ...labelWords(level.label)],
        `${id}-${level.id}-patients`,
        valuesOf(all.filter((each) => each.id.startsWith(`${id}-${level.id}-`))),
      ).map((each) => ({ ...each, prefix: `${id}-${level.id}-`, isGeneral: false })),
    ),
  );
  return [...general, ...levels];
}

/** The quantities that count patients. */
export function patientCounts(quantities: Quantities): Quantity[] {
  return [...quantities.values()].filter(({ unit }) => unit === PATIENTS.many || unit === PATIENTS.one);
}

/** A label before the word patients; one of several words also alone: “19 stage III”, but not the “12 left” of two sides. */
function labelWords(label: string): string[] {
  const alone = /^\p{L}+\s+\S/u.test(label) ? [label] : [];
  return [`${label} patients`, `${label} participants`, ...alone];
}
