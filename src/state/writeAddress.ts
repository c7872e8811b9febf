import type { Cohort } from '../cohort/Cohort.ts';
import type { AddressContext } from './AddressContext.ts';
import { CHOICES } from './choices.ts';
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
  for (const { key, name, write } of CHOICES) {
    if (state[key] === defaults[key]) continue;
    const text = write(state[key], context.series);
    if (text !== null) parts.push([name, text]);
  }
  return parts.length === 0
    ? ''
    : ['v=2', ...parts.map(([key, value]) => `${key}=${spelled(value)}`)].join('&');
}

/** A value as it can stand in a fragment: what would end it or be read as a blank is escaped, and marks that a reader knows stay. */
function spelled(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':');
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
  const written = (cohort: Cohort) => writeTable(cohort, context.attributes);
  const shown = written(state.cohort);
  if (!set || shown === written(set.central)) return [];
  if (state.grouping !== null) {
    const index = set.arrangementOf(state.cohort, state.grouping);
    if (index !== null && shown === written(set.withArrangement(set.central, state.grouping, index).cohort)) {
      return [['arrangement', String(index + 1)]];
    }
  }
  return [['table', shown]];
}
