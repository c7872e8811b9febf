import type { OutcomeReading } from './OutcomeReading.ts';
import { type Ask, type Placed, SENTINELS, type SpokenValue } from './PlacedValues.ts';
import { valueKey } from './cellText.ts';
import type { NameMeaning } from './nameMeaning.ts';
import { byFlags } from './outcomeByFlags.ts';
import { type OutcomeWord, isStateCode, outcomeWord } from './outcomeWords.ts';
import { labels, listed } from './valuesInWords.ts';

export function byWords(
  values: readonly SpokenValue[],
  name: NameMeaning,
  /** What spells the coding of its values; null where nothing does. */
  coded: 'its name' | 'the file' | null,
  placed: Placed,
  ask: Ask,
): OutcomeReading {
  const keys = (list: readonly SpokenValue[]) => list.map(({ key }) => key);
  const ofWord = (...words: readonly (OutcomeWord | null)[]) =>
    values.filter(({ word }) => words.includes(word));
  const silent = ofWord(null);
  const flags = ofWord('yes', 'no');
  // A header that spells one of two codes ("1=dead") tells the other one.
  const implied = coded !== null && silent.length === 1 && values.length === 2 ? silent : [];
  if (flags.length > 0) {
    // A header that spells one of two codes ("1=yes") tells the other one.
    if (flags.length < values.length && !(coded !== null && values.length === 2))
      return ask(`what do its values mean: ${listed(values)}?`);
    return byFlags(values, name, placed, ask);
  }
  if (silent.length > 0 && implied.length === 0) {
    const sentinel = silent.filter(({ key }) => SENTINELS.has(Number(key)));
    return sentinel.length === silent.length
      ? ask(`does ${listed(sentinel)} mean that it is not known?`, 'missing')
      : ask(`what does ${listed(silent)} mean? It is not taken for “without the outcome”.`);
  }
  const dead = ofWord('dead', 'dead-of-disease', 'dead-otherwise');
  const ofDisease = ofWord('dead-of-disease');
  const otherwise = ofWord('dead-otherwise');
  const forRelapse = ['rfs', 'pfs', 'dfs', 'efs', 'mfs', 'lrfs'].includes(name.endpoint ?? '');
  // Of relapse-free survival, "alive with recurrence" tells the relapse; of survival, the life.
  const relapsedAlive = forRelapse
    ? ofWord('alive').filter(
        ({ words }) =>
          outcomeWord(words.replace(/\b(alive|living|awd)\b/gu, '').trim()) === 'relapsed' || words === 'awd',
      )
    : [];
  const relapsed = [...ofWord('relapsed'), ...relapsedAlive];
  const kinds = [dead, relapsed, ofWord('event'), ofWord('treated')].filter((kind) => kind.length > 0);
  const without = ofWord('alive', 'censored', 'relapse-free').filter(
    (value) => !relapsedAlive.includes(value),
  );
  const happened = kinds.flat();
  if (kinds.length > 1) return ask(`more than one kind of event: ${listed(happened)}. Which of them count?`);
  if (ofDisease.length > 0 && otherwise.length > 0) {
    if (name.endpoint === 'dss')
      return {
        ...placed,
        happened: keys(dead.filter((value) => !otherwise.includes(value))),
        without: keys(without),
        other: keys(otherwise),
        why: `the name asks for deaths from the disease; ${labels(otherwise)} is another event`,
      };
    // The usual codes of a patient's state speak of survival: both kinds of death end it.
    const isState = values.every(({ words }) => isStateCode(valueKey(words)));
    if (!isState && !name.words.some((word) => word === 'os' || word === 'overall'))
      return ask(`more than one kind of death: ${listed(dead)}. Which of them count?`);
  }
  const alike = without.length === 0 ? happened : happened.length === 0 ? withDenial(without) : [];
  if (alike.length > 1 && implied.length === 0)
    return ask(
      `${listed(alike)} all seem to say that it ${happened.length > 0 ? 'happened' : 'did not happen'}. Which of them do?`,
    );
  if (implied.length > 0) {
    const [value] = implied;
    const isEvent = happened.length === 0;
    return {
      ...placed,
      happened: isEvent ? [value?.key ?? ''] : keys(happened),
      without: isEvent ? keys(without) : [value?.key ?? ''],
      why: `${coded ?? ''} spells the coding, and ${labels(implied)} is the other of two values`,
    };
  }
  return {
    ...placed,
    happened: keys(happened),
    without: keys(without),
    why: coded
      ? `${coded} spells the coding: ${values.map(({ label, words }) => `“${label}” is ${words}`).join(', ')}`
      : happened.length === 0
        ? `${labels(without)} says that it did not happen`
        : `${labels(happened)} says that it happened`,
  };
}

/** Values of which one ends as another: it may deny what the other says. */
function withDenial(values: readonly SpokenValue[]): readonly SpokenValue[] {
  const isLonger = (one: SpokenValue) =>
    values.some(({ words }) => words !== one.words && one.words.endsWith(words));
  return values.some(isLonger) ? values : [];
}
