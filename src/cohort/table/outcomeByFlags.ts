import type { OutcomeReading } from './OutcomeReading.ts';
import type { Ask, Placed, SpokenValue } from './PlacedValues.ts';
import type { NameMeaning } from './nameMeaning.ts';
import { countsOfEvents, listed } from './valuesInWords.ts';

/** Yes and no, true and false: of what, the column's name says. */
export function byFlags(
  values: readonly SpokenValue[],
  name: NameMeaning,
  placed: Placed,
  ask: Ask,
): OutcomeReading {
  const yes = values.filter(({ word }) => word === 'yes').map(({ key }) => key);
  const no = values.filter(({ word }) => word !== 'yes').map(({ key }) => key);
  const truths = values.every(({ key }) => /^(true|false|t|f)$/u.test(key));
  if (name.denies)
    return ask(`its name denies something, and a yes to it can mean either. ${countsOfEvents(values)}`);
  const negative = name.alive || name.censored;
  const ofSurvival = name.survival || (name.words.length === 1 && name.endpoint !== null);
  if (!negative && !name.event1 && ofSurvival)
    return ask(`yes or no to what: to having survived, or to the event? ${countsOfEvents(values)}`);
  if ((negative && name.event1) || (!negative && !name.event1 && name.event <= 0 && name.endpoint === null))
    return ask(`yes or no to what? ${listed(values)}.`);
  if (!negative && !name.event1 && !truths && name.endpoint === null)
    return ask(`yes or no to what? ${listed(values)}.`);
  return negative
    ? {
        ...placed,
        happened: no,
        without: yes,
        why: `by its name, yes means ${name.alive ? 'alive' : 'censored'}`,
      }
    : { ...placed, happened: yes, without: no, why: 'by its name, yes means that it happened' };
}
