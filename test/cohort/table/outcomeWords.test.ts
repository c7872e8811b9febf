import { describe, expect, it, test } from 'vitest';
import { outcomeWord } from '../../../src/cohort/table/outcomeWords.ts';
import { described, numbered } from './understood.ts';

describe('a negation is about the words behind it, in its own clause', () => {
  it.each([
    ['alive, no recurrence', 'relapse-free'],
    ['alive; no relapse', 'relapse-free'],
    ['alive with no evidence of recurrence', 'relapse-free'],
    ['alive - not seen since 2015', 'alive'],
    ['awd, not resected', 'alive'],
    ['dead, no recurrence', 'dead-otherwise'],
    ['dead, cause not known', 'dead'],
    ['dead - autopsy not done', 'dead'],
    ['died, not related to gist', 'dead-otherwise'],
    ['no known cause of death', 'dead'],
    ['not dead', 'alive'],
    ['no longer alive', 'dead'],
    ['no local recurrence', 'relapse-free'],
    ['no local recurrence, distant metastases', 'relapsed'],
    ['free of recurrence', 'relapse-free'],
    ['non-progressive', 'relapse-free'],
    ['no failure', 'censored'],
    ['unknown whether alive', null],
  ])('%s: %s', (text, word) => {
    expect(outcomeWord(text)).toBe(word);
  });
});

describe('in every language that is read', () => {
  it.each([
    ['verstorben', 'nicht verstorben', 'dead', 'alive'],
    ['tod', 'kein tod', 'dead', 'alive'],
    ['rezidiv', 'kein rezidiv', 'relapsed', 'relapse-free'],
    ['rezidiv', 'rezidivfrei', 'relapsed', 'relapse-free'],
    ['ereignis', 'kein ereignis', 'event', 'censored'],
    ['décès', 'sans décès', 'dead', 'alive'],
    ['récidive', 'sans récidive', 'relapsed', 'relapse-free'],
    ['fallecido', 'no fallecido', 'dead', 'alive'],
    ['recidiva', 'sin recidiva', 'relapsed', 'relapse-free'],
    ['recidiva', 'senza recidiva', 'relapsed', 'relapse-free'],
    ['óbito', 'não óbito', 'dead', 'alive'],
    ['recidiva', 'sem recidiva', 'relapsed', 'relapse-free'],
    ['overleden', 'niet overleden', 'dead', 'alive'],
    ['recidief', 'geen recidief', 'relapsed', 'relapse-free'],
    ['死亡あり', '死亡なし', 'dead', 'alive'],
    ['再発', '無再発', 'relapsed', 'relapse-free'],
    ['転移', '転移なし', 'relapsed', 'relapse-free'],
    ['イベント', '無イベント', 'event', 'censored'],
    ['recurrence', 'no evidence of recurrence', 'relapsed', 'relapse-free'],
  ])('“%s” and “%s”', (yes, no, happened, without) => {
    expect(outcomeWord(yes)).toBe(happened);
    expect(outcomeWord(no)).toBe(without);
    const values = [yes, no, yes, no, no, yes, no, yes];
    expect(described(numbered('id,months,status', values))).toMatchObject({
      questions: [],
      events: 4,
      censored: 4,
      event: { happened: [yes], without: [no] },
    });
  });
});

test.each([
  [
    'Death',
    ['No (alive)', 'Yes (died of GIST)', 'Yes (died of GIST)'],
    ['Yes (died of GIST)'],
    ['No (alive)'],
  ],
  ['Recurrence', ['No, never', 'Yes - liver', 'No, never'], ['Yes - liver'], ['No, never']],
])('a yes or no with more behind it stays one: “%s”, %s', (name, values, happened, without) => {
  const cells = values.map((value) => `"${value}"`);
  expect(described(numbered(`id,months,${name}`, cells))).toMatchObject({
    questions: [],
    event: { happened, without },
  });
});

test.each([
  [['Relapse', 'Non-relapse mortality', 'Alive', 'Alive']],
  [['Relapse', 'NRM', 'None', 'None']],
  [['Relapse', 'Treatment-related mortality', 'Alive', 'Alive']],
])('death without the relapse is another kind of event, and asked about: %s', (values) => {
  expect(described(numbered('id,months,Event', values)).questions).toMatchObject([
    { about: 'event', says: expect.stringContaining('more than one kind of event') as unknown },
  ]);
});

test.each([
  // In a language that isn't read, a word that denies leaves both values on one side.
  [['death', 'ei death', 'death', 'ei death']],
  [['progression', 'brak progression', 'progression', 'brak progression']],
  [['alive', 'ei alive', 'alive', 'ei alive']],
])('values that all say the same are asked about: %s', (values) => {
  expect(described(numbered('id,months,status', values))).toMatchObject({
    event: null,
    events: null,
    questions: [{ about: 'event' }],
  });
});
