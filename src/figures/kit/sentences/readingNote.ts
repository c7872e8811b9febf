import { ownValue } from '../../../cohort/ownValue.ts';
import type { Series } from '../../../cohort/Series.ts';
import type { Assumption, PublishedRecord } from '../../../reconstruction/record/PublishedRecord.ts';

/** How a record is read: ids of facts and assumptions that are left out, and what assumptions are set to. */
interface Read {
  readonly without: readonly string[];
  readonly assume: Readonly<Record<string, string | number | boolean | null>>;
}

const TIMES: ReadonlySet<string> = new Set(['mean', 'median', 'minimum', 'maximum', 'total']);

/**
 * What stands under the title of a figure that is drawn under other facts or assumptions than those of the publication, and in all
 * that is taken from it: "Drawn without: P = 0.02, mean follow-up." Empty for the first reading.
 *
 * `none`: why the reading has no answer; the figure is then drawn under the first one.
 */
export function readingNote(
  record: PublishedRecord,
  { names = {} }: Pick<Series, 'names'>,
  { without, assume }: Read,
  none: 'contradiction' | 'unanswerable' | null,
): string {
  const nameOf = ({ id, says }: { id: string; says: string }) =>
    ownValue(names, id) ?? `“${says.replace(/\.$/u, '')}”`;
  const isOff = (assumption: Assumption) => {
    const given = ownValue(assume, assumption.id);
    return without.includes(assumption.id) || (given === undefined ? !assumption.on : given === false);
  };
  const off = [
    ...record.facts.filter(({ id }) => without.includes(id)),
    ...record.assumptions.filter((assumption) => assumption.on && isOff(assumption)),
  ].map(nameOf);
  const changed = record.assumptions
    .filter((assumption) => !isOff(assumption))
    .flatMap((assumption) => {
      const given = ownValue(assume, assumption.id);
      const name = nameOf(assumption);
      if (given !== undefined && given !== true && given !== assumption.value)
        return [`${name}: ${valueIn(record, assumption, given)}`];
      return assumption.on ? [] : [name];
    });
  const lists = [
    ...(off.length === 0 ? [] : [`without: ${off.join(', ')}`]),
    ...(changed.length === 0 ? [] : [`with: ${changed.join('; ')}`]),
  ];
  if (lists.length === 0) return '';
  if (none === null) return lists.map((list) => `Drawn ${list}.`).join(' ');
  const head =
    none === 'contradiction' ? 'Nothing agrees with what was chosen' : 'What was chosen has no answer';
  return `${head} (${lists.join('; ')}). Drawn with everything on.`;
}

/** A value as its choice is called; a number by itself with the unit of time, where the assumption is about times. */
function valueIn(
  { time }: PublishedRecord,
  { choices, claims }: Assumption,
  given: string | number | boolean | null,
): string {
  const choice = choices.find(({ value }) => value === given);
  if (choice) return choice.says;
  return claims.some(({ kind }) => TIMES.has(kind)) ? `${given} ${time.many}` : String(given);
}
