import type { Cohort } from '../cohort/Cohort.ts';
import type { AddressContext } from './AddressContext.ts';
import { FLAGS, ROWS } from './addressKeys.ts';
import { chosenReading, type Reading } from './Reading.ts';
import { writeTable } from './tableText.ts';
import type { ViewState } from './ViewState.ts';

/** The fragment of a view, without its "#"; empty for the default view. */
export function writeAddress(state: ViewState, context: AddressContext): string {
  const { defaults } = context;
  const parts: [string, string][] = [];
  if (state.grouping !== defaults.grouping) parts.push(['by', state.grouping ?? 'all']);
  parts.push(...readingParts(chosenReading(state)));
  parts.push(...tableParts(state, context));
  if (state.time !== defaults.time) parts.push(['t', String(state.time)]);
  for (const [name, key] of FLAGS) {
    if (state[key] !== defaults[key]) parts.push([name, state[key] ? 'on' : 'off']);
  }
  if (state.method !== defaults.method) parts.push(['limits', state.method]);
  if (state.years !== defaults.years) parts.push(['unit', state.years ? 'years' : context.series.time.many]);
  if (state.mortality !== defaults.mortality)
    parts.push(['show', state.mortality ? 'mortality' : 'survival']);
  if (state.focus !== defaults.focus) parts.push(['focus', String(state.focus + 1)]);
  for (const [name, key] of ROWS) if (state[key] !== null) parts.push([name, state[key]]);
  if (state.lanesByGroup !== defaults.lanesByGroup)
    parts.push(['lanes', state.lanesByGroup ? 'group' : 'exit']);
  if (state.deal !== defaults.deal && state.deal !== null) parts.push(['deal', state.deal]);
  const placed = Object.entries(state.operations).sort(([a], [b]) => a.localeCompare(b));
  if (placed.length > 0) parts.push(['operated', placed.map(([row, time]) => `${row}-${time}`).join('.')]);
  if (state.landmark !== null) parts.push(['landmark', String(state.landmark)]);
  return parts.length === 0 ? '' : ['v=1', ...parts.map(([key, value]) => `${key}=${value}`)].join('&');
}

/** Facts and assumptions left out by their ids; an assumption with another value under its own id. */
function readingParts({ without, assume }: Reading): [string, string][] {
  const left: [string, string][] = without.length === 0 ? [] : [['without', [...without].sort().join(',')]];
  return [
    ...left,
    ...Object.entries(assume).map(([id, value]): [string, string] => [id, String(value ?? 'none')]),
  ];
}

/** The central table isn't named; one arrangement away from it, the arrangement is; any other table is spelled out. */
function tableParts(state: ViewState, context: AddressContext): [string, string][] {
  const set = context.setFor(state.reading);
  const spelled = (cohort: Cohort) => writeTable(cohort, context.attributes);
  const shown = spelled(state.cohort);
  if (!set || shown === spelled(set.central)) return [];
  if (state.grouping !== null) {
    const index = set.arrangementOf(state.cohort, state.grouping);
    if (index !== null && shown === spelled(set.withArrangement(set.central, state.grouping, index).cohort)) {
      return [['arrangement', String(index + 1)]];
    }
  }
  return [['table', shown]];
}
