import { counted, PERCENTAGE_POINTS } from '../format/counted.ts';
import { formatPercent } from '../format/formatPercent.ts';
import { listed } from '../format/listed.ts';
import { byExit, readKey, type ReadTask } from '../rows/teach/readKey.ts';
import type { Observation } from '../survival/index.ts';

/** What is to be read, in words: "83 %", "from month 62 on", "83 %, then 50 %", "months 4, 16 and 30". */
export function readAnswerText(
  task: ReadTask,
  patients: readonly Observation[],
  { time: { one, many } }: { readonly time: { readonly one: string; readonly many: string } },
): string {
  const key = readKey(patients, task);
  if (key.axis === null) {
    const exits = key.chosen.map((place) => String(byExit(patients)[place]!.time));
    return `${exits.length} of ${patients.length}: those of ${exits.length === 1 ? one : many} ${listed(exits)}`;
  }
  if (key.axis === 'time') return `From ${one} ${key.values[0]} on`;
  const heights = key.values.map((value) => formatPercent(value / 100));
  if (task.read === 'change') {
    const [first = 0, second = 0] = key.values;
    return `${heights.join(', then ')}: ${counted(Math.round(first - second), PERCENTAGE_POINTS)} less`;
  }
  return heights.join(' and ');
}
