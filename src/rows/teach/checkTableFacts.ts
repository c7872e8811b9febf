import { stateAt, type Observation } from '../../survival/index.ts';

/** What a small table must meet. A mean is over everybody's time; a survival is a share. */
export type TableFactTask =
  | { readonly fact: 'deaths'; readonly value: number }
  | { readonly fact: 'mean'; readonly value: number; readonly tolerance: number }
  | { readonly fact: 'survival'; readonly at: number; readonly value: number; readonly tolerance: number }
  | { readonly fact: 'at-risk'; readonly at: number; readonly value: number };

/** What a table has of each fact, and whether that agrees; null where it has none. */
export function checkTableFacts(
  patients: readonly Observation[],
  facts: readonly TableFactTask[],
): { readonly found: number | null; readonly agrees: boolean }[] {
  return facts.map((fact) => {
    const found = valueOf(patients, fact);
    const tolerance = 'tolerance' in fact ? fact.tolerance : 0;
    return { found, agrees: found !== null && Math.abs(found - fact.value) <= tolerance + 1e-9 };
  });
}

function valueOf(patients: readonly Observation[], fact: TableFactTask): number | null {
  switch (fact.fact) {
    case 'deaths':
      return patients.filter(({ event }) => event).length;
    case 'mean':
      return patients.reduce((sum, { time }) => sum + time, 0) / patients.length;
    case 'survival':
      return stateAt(patients, fact.at).survival;
    case 'at-risk':
      return stateAt(patients, fact.at).atRisk;
  }
}
