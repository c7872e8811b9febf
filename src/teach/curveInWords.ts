import { formatPercent } from '../format/formatPercent.ts';
import { listed } from '../format/listed.ts';
import { curveSteps } from '../rows/teach/curveSteps.ts';
import type { PlotGroup } from './CurvePlot.tsx';

/** What an eye sees of some curves, for who doesn't see them: each fall with its height, and each tick. */
export function curveInWords(groups: readonly PlotGroup[], unit: string, shows: readonly string[]): string {
  return groups
    .map(({ label, patients }) => {
      const falls = curveSteps(patients).slice(1);
      const ticks = patients.filter(({ event }) => !event).map(({ time }) => String(time));
      const name = groups.length > 1 ? `${label}: the` : 'The';
      const says = falls.map(({ time, survival }) => `in ${unit} ${time} to ${formatPercent(survival)}`);
      return (
        `${name} curve begins at 100\u202f%${falls.length > 0 ? ` and falls ${listed(says)}` : ''}.` +
        (shows.includes('ticks') && ticks.length > 0 ? ` Ticks in ${unit} ${listed(ticks)}.` : '')
      );
    })
    .join(' ');
}
