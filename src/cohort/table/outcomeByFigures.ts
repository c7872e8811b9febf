import type { OutcomeReading } from './OutcomeReading.ts';
import { type Ask, type Placed, SENTINELS } from './PlacedValues.ts';
import type { ColumnValue } from './TableColumn.ts';
import type { NameMeaning } from './nameMeaning.ts';
import { countsOfEvents, listed } from './valuesInWords.ts';

/** Codes without words: only 0 and 1 under a name that says what 1 is can be placed. */
export function byFigures(
  values: readonly ColumnValue[],
  name: NameMeaning,
  placed: Placed,
  ask: Ask,
): OutcomeReading {
  const codes = values.map((value) => ({ ...value, code: Number(value.key) }));
  if (codes.some(({ code }) => !Number.isFinite(code)))
    return ask(`what do its values mean: ${listed(values)}?`);
  const of = (...wanted: readonly number[]) => codes.filter(({ code }) => wanted.includes(code));
  const keys = (list: readonly ColumnValue[]) => list.map(({ key }) => key);
  if (name.words.includes('cnsr')) {
    const strange = codes.filter(({ code }) => code < 0);
    if (strange.length > 0) return ask(`does ${listed(strange)} mean that it is not known?`, 'missing');
    return {
      ...placed,
      happened: keys(of(0)),
      without: keys(codes.filter(({ code }) => code > 0)),
      why: 'CNSR is CDISC’s censoring flag: 0 is the event, every positive number a reason for censoring',
    };
  }
  const rest = codes.filter(({ code }) => code !== 0 && code !== 1 && !(code === 2 && of(1).length > 0));
  if (
    rest.length > 0 &&
    rest.every(({ code }) => SENTINELS.has(code)) &&
    codes.length - rest.length <= 2 &&
    codes.length > rest.length
  )
    return ask(
      `does ${listed(rest)} mean that it is not known? ${countsOfEvents(codes.filter((each) => !rest.includes(each)))}`,
      'missing',
    );
  if (codes.some(({ code }) => code !== 0 && code !== 1)) {
    return codes.length > 2
      ? ask(
          `more than one kind of event, or codes without words: ${listed(values)}. Which of them count, and which mean that it did not happen?`,
        )
      : ask(`which of ${listed(values)} means that it happened? ${countsOfEvents(values)}`);
  }
  const negated = name.words.includes('uncensored');
  if (name.censored && !negated)
    return ask(`its name speaks of censoring, and 1 can mean censored or not. ${countsOfEvents(values)}`);
  if (name.denies) return ask(`its name denies something, and 1 can mean either. ${countsOfEvents(values)}`);
  const speaks =
    name.event1 || negated || name.endpoint !== null || name.words.some((word) => STATUS.has(word));
  if (name.alive) {
    if (/\b(dead|death|died|deceased)\b/u.test(name.words.join(' ')))
      return ask(`its name says both alive and dead. ${countsOfEvents(values)}`);
    return { ...placed, happened: keys(of(0)), without: keys(of(1)), why: 'by its name, 1 means alive' };
  }
  if (!speaks || name.words.includes('vital') || (name.survival && !name.event1))
    return ask(`which of ${listed(values)} means that it happened? ${countsOfEvents(values)}`);
  return {
    ...placed,
    happened: keys(of(1)),
    without: keys(of(0)),
    why: 'by its name, 1 means that it happened',
  };
}

const STATUS = new Set([
  'status',
  'stat',
  'statut',
  'stato',
  'event',
  'events',
  'e',
  'delta',
  'evt',
  'ev',
  'failure',
  'fail',
  'observed',
  'indicator',
  'ind',
]);
