import type { Observation } from '../../src/survival/index.ts';
import curvesFile from '../reference/curves.json' with { type: 'json' };
import datasetsFile from '../reference/datasets.json' with { type: 'json' };
import distributionsFile from '../reference/distributions.json' with { type: 'json' };
import testsFile from '../reference/tests.json' with { type: 'json' };

// What R printed (15 significant digits); the scripts are beside the JSON, the versions in it.
export const curves = curvesFile;
export const tests = testsFile;
export const distributions = distributionsFile;

export type DataSet = 'aml' | 'gehan' | 'ovarian' | 'veteran' | 'lung';
export const dataSets: readonly DataSet[] = ['aml', 'gehan', 'ovarian', 'veteran', 'lung'];

/** All patients of a data set, or those of one group (0 or 1). */
export function patients(name: DataSet, group?: number): Observation[] {
  const { time, event, group: groups } = datasetsFile[name];
  return time
    .map((t, i) => ({ time: t, event: event[i] === 1, group: groups[i] }))
    .filter((patient) => group === undefined || patient.group === group)
    .map(({ time: t, event: e }) => ({ time: t, event: e }));
}

/** The patients of the veteran trial by cell type (four groups), and by cell type and treatment (four strata of two). */
export function veteranStrata(): {
  readonly byCell: Observation[][];
  readonly byCellAndArm: Observation[][][];
} {
  const { time, event, group, stratum } = datasetsFile.veteran;
  const all = time.map((t, i) => ({ time: t, event: event[i] === 1, arm: group[i]!, cell: stratum[i]! }));
  const pick = (cell: number, arm?: number) =>
    all
      .filter((p) => p.cell === cell && (arm === undefined || p.arm === arm))
      .map(({ time: t, event: e }) => ({ time: t, event: e }));
  const cells = [0, 1, 2, 3];
  return { byCell: cells.map((c) => pick(c)), byCellAndArm: cells.map((c) => [pick(c, 0), pick(c, 1)]) };
}

/** The three cohorts of six: without ties, with ties everywhere, with a tie of death and censoring. */
export const sixes = Object.entries(testsFile.sixes).map(([name, six]) => ({
  name,
  observations: six.time.map((time, i) => ({ time, event: six.event[i] === 1 })),
  subsets: six.subsets,
  splits: six.splits,
}));
