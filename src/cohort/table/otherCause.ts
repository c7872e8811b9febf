import type { NamedColumn } from './NamedColumn.ts';

const CAUSE =
  /^(disease|other|another|cancer|tumou?r|treatment|toxicity|causes?|unrelated|related|specific)$/u;

/** A second column of deaths of a cause, where the one that was found is of a cause too: which of them end survival isn't said. */
export function otherCause(event: NamedColumn, events: readonly NamedColumn[]): NamedColumn | null {
  const isOfCause = ({ name }: NamedColumn) =>
    name.words.some((word) => CAUSE.test(word)) && (name.endpoint === 'os' || name.endpoint === 'dss');
  if (!isOfCause(event)) return null;
  return events.find((each) => each.column !== event.column && isOfCause(each)) ?? null;
}
