import { stateRows } from '../../../rows/stateRows.ts';
import type { Stratum } from '../../../rows/Stratum.ts';
import { csvText } from './csvText.ts';

/**
 * What a survival figure draws, a row for every stratum and every time at which anything changes in it.
 *
 * `note`: under which facts it is drawn; where they aren't the publication's, it stands in a column of its own.
 */
export function curveCsv(strata: readonly Stratum[], note = ''): string {
  const heads = [
    'group',
    'time',
    'at_risk',
    'died',
    'left',
    'survival',
    'lower_95',
    'upper_95',
    'lowest_compatible',
    'highest_compatible',
    ...(note === '' ? [] : ['drawn_under']),
  ];
  return csvText(
    heads,
    strata.flatMap((stratum) => {
      const times = [
        0,
        ...(stratum.whole?.time ?? stratum.rows.map(({ time }) => time)),
        ...stratum.limits.map(({ from }) => from),
        ...stratum.envelope.map(({ from }) => from),
      ];
      const ordered = [...new Set(times)].sort((a, b) => a - b);
      return stateRows([stratum], ordered).map((state) => [
        state.label,
        state.time,
        state.atRisk,
        state.died,
        state.left,
        state.survival,
        state.lower,
        state.upper,
        state.lowest,
        state.highest,
        ...(note === '' ? [] : [note]),
      ]);
    }),
  );
}
