import type { Endpoint, NameMeaning } from './nameMeaning.ts';
import { outcomeWord } from './outcomeWords.ts';
import type { TableQuestion } from './readOutcome.ts';
import type { TableColumn } from './TableColumn.ts';
import { valueKey } from './cellText.ts';

/** A column with what its name says. */
export interface NamedColumn {
  readonly column: TableColumn;
  readonly name: NameMeaning;
}

/** Which columns hold time and outcome, and why. */
export interface FoundColumns {
  readonly time:
    | { readonly columns: readonly NamedColumn[]; readonly why: string }
    | {
        readonly start: NamedColumn;
        readonly orFrom: readonly NamedColumn[];
        readonly ends: readonly NamedColumn[];
      }
    | null;
  readonly entry: NamedColumn | null;
  readonly event: NamedColumn | null;
  /** Whether that the event's column is filled says that it happened: a date or a time of death. */
  readonly eventIsFilled: boolean;
  readonly questions: readonly TableQuestion[];
}

/** More values than these are no outcome. */
const MOST_OUTCOMES = 12;

/** Columns that can hold times: numbers in most of their cells, none that counts rows, names patients or calendar years. */
function canBeTime({ column, name }: NamedColumn): boolean {
  const filled = column.cells - column.missing;
  const isYear =
    Number.isInteger(column.smallest) &&
    column.smallest >= 1800 &&
    column.largest <= 2100 &&
    column.values.every(({ key }) => /^\d{4}$/u.test(key));
  return (
    !column.unnamed &&
    !name.id &&
    !name.date &&
    !column.counts &&
    !isYear &&
    column.numbers > 0 &&
    column.numbers >= 0.6 * filled
  );
}

/** How much a column looks like an outcome, by its name and by what its values say. */
export function outcomeRate({ column, name }: NamedColumn): number {
  const { values } = column;
  if (column.unnamed || name.id || values.length === 0 || values.length > MOST_OUTCOMES || column.dates > 0)
    return 0;
  const words = values.map(({ key }) => outcomeWord(valueKey(key)));
  const speaks = words.some((word) => word !== null && word !== 'yes' && word !== 'no' && word !== 'treated');
  const all = words.every((word) => word !== null);
  const few = values.length <= 3 ? 0.5 : 0;
  // "OS" beside "OS.time": the bare name of an endpoint over two values.
  const bare = name.words.length === 1 && name.endpoint !== null && values.length <= 2 ? 2 : 0;
  const rate = name.event + (speaks ? (all ? 3 : 2) : 0) + few + bare;
  return rate >= 2 ? rate - 4 * (column.missing / Math.max(1, column.cells)) : 0;
}

/** Time and outcome belong together: chosen as a pair, by what both are about, by their names, and by how complete they are. */
export function findColumns(
  columns: readonly NamedColumn[],
  chosen: {
    readonly time?: NamedColumn | undefined;
    readonly start?: NamedColumn | undefined;
    readonly event?: NamedColumn | undefined;
  },
): FoundColumns {
  const questions: TableQuestion[] = [];
  const events = chosen.event
    ? [{ ...chosen.event, rate: 9 }]
    : columns.map((each) => ({ ...each, rate: outcomeRate(each) })).filter(({ rate }) => rate > 0);
  const numeric = columns.filter(canBeTime);
  const interval = chosen.time
    ? null
    : intervalOf(columns.filter(({ column, name }) => !column.unnamed && !name.id && column.numbers > 0));
  const times = chosen.time
    ? [{ columns: [chosen.time], rate: 9 }]
    : interval
      ? [{ columns: [interval.exit], rate: 9 }]
      : [
          ...numeric
            .map((each) => ({ columns: [each], rate: each.name.time + (each.column.plus > 0 ? 3 : 0) }))
            .filter(({ rate }) => rate > 0),
          ...joinedTimes(columns),
        ];
  const stretch = interval && WEAK_STRETCH.test(interval.entry.name.words.join(' ')) ? interval : null;
  const beside = stretch
    ? numeric.find((each) => each !== stretch.entry && each !== stretch.exit && each.name.time >= 3)
    : undefined;
  if (stretch && beside)
    questions.push({
      about: 'time',
      says: `“${stretch.entry.column.name}” and “${stretch.exit.column.name}” may bound a stretch at risk, and “${beside.column.name}” looks like a time of follow-up. Which one is it?`,
    });
  const pairs = times
    .flatMap((time) =>
      [...events, null].map((event) => {
        const isTime = event !== null && time.columns.some(({ column }) => column === event.column);
        return { time, event, rate: isTime ? -Infinity : pairRate(time, event) };
      }),
    )
    .filter(({ rate }) => rate > -Infinity)
    .sort((a, b) => b.rate - a.rate);
  const [best] = pairs;
  const [likeliest = null] = [...events].sort((a, b) => b.rate - a.rate);
  const dated = chosen.time ? null : datedTime(columns, likeliest);
  if (dated && (!best || best.time.rate < 3 || best.rate < 4)) {
    const event = likeliest?.column === dated.start.column ? null : likeliest;
    if (event && dated.isOfAnother)
      questions.push({
        about: 'time',
        says: `no date is that of “${event.column.name}”: which column tells when it happened?`,
      });
    if (dated.orFrom.length > 0 && !chosen.start)
      questions.push({
        about: 'time',
        says: `time can be counted from ${namesOf([dated.start, ...dated.orFrom])}. Which one is it?`,
      });
    const filled = event ? null : dated.happened;
    return {
      time: dated,
      entry: null,
      event: event ?? filled,
      eventIsFilled: event === null && filled !== null,
      questions,
    };
  }
  if (!best) {
    questions.push({ about: 'time', says: noTime(columns) });
    const event = [...events].sort((a, b) => b.rate - a.rate)[0] ?? null;
    return { time: null, entry: null, event, eventIsFilled: false, questions };
  }
  const { time } = best;
  const [first] = time.columns;
  let { event } = best as { event: NamedColumn | null };
  let isFilled = false;
  if (event === null && (first?.column.dates ?? 0) > 0) {
    event = datedTime(columns, null)?.happened ?? null;
    isFilled = event !== null;
  }
  if (event === null && time.columns.length === 2 && first) {
    event = first;
    isFilled = true;
  }
  if (event === null && (first?.column.plus ?? 0) > 0) event = first ?? null;
  const other = pairs.find(
    (pair) => pair.event === best.event && pair.time.columns[0] !== first && pair.rate > best.rate - 0.5,
  );
  if (other && !chosen.time && !sameTimes(time.columns, other.time.columns)) {
    questions.push({
      about: 'time',
      says: `${namesOf(time.columns)} and ${namesOf(other.time.columns)} both look like times of follow-up. Which one is it?`,
    });
  }
  // Columns of other endpoints than the outcome's: no pair at all.
  if (best.event === null && events.length > 0 && !isFilled && (first?.column.plus ?? 0) === 0) {
    const stray = [...events].sort((a, b) => b.rate - a.rate)[0]!;
    event = stray;
    questions.push({
      about: 'time',
      says: `${namesOf(time.columns)} and “${stray.column.name}” are not about the same: which time and which outcome belong together?`,
    });
  }
  return {
    time: { columns: time.columns, why: interval ? intervalWhy(interval) : timeWhy(time.columns, event) },
    entry: interval?.entry ?? null,
    event,
    eventIsFilled: isFilled,
    questions,
  };
}

interface TimeCandidate {
  readonly columns: readonly NamedColumn[];
  readonly rate: number;
}

/** -Infinity where time and outcome are about different things. Death goes before the rest, as overall survival does in reports. */
function pairRate(time: TimeCandidate, event: (NamedColumn & { readonly rate: number }) | null): number {
  const missing = missingIn(time.columns);
  const own = time.rate - 6 * missing;
  if (event === null) return own - 4;
  const of: Endpoint | null = time.columns.length === 2 ? 'os' : (time.columns[0]?.name.endpoint ?? null);
  const to = event.name.endpoint ?? endpointOfValues(event);
  const fit =
    of !== null && of === to
      ? 6
      : of === null && to === null
        ? 4
        : of !== null && to !== null
          ? -Infinity
          : of === 'os' || to === 'os'
            ? 4
            : 1;
  const death = of === 'os' || to === 'os' ? 1.5 : 0;
  return own + event.rate + fit + death;
}

/** Of a column whose name says nothing, what its values are about: dead and alive are about survival. */
export function endpointOfValues({ column }: NamedColumn): Endpoint | null {
  const words = column.values.map(({ key }) => outcomeWord(valueKey(key)));
  return words.some((word) => word?.startsWith('dead')) &&
    !words.some((word) => word === 'relapsed' || word === 'relapse-free')
    ? 'os'
    : null;
}

function missingIn(columns: readonly NamedColumn[]): number {
  const [a, b] = columns;
  if (!a) return 1;
  const cells = Math.max(1, a.column.cells);
  // Of two columns that complete each other, what one lacks the other has.
  return b ? Math.max(0, a.column.missing + b.column.missing - cells) / cells : a.column.missing / cells;
}

/** Pairs of columns where the time of death and the time of last follow-up stand apart, each with what the other lacks. */
function joinedTimes(columns: readonly NamedColumn[]): TimeCandidate[] {
  const usable = columns.filter(
    ({ column, name }) =>
      !column.unnamed &&
      !name.id &&
      !name.date &&
      !column.counts &&
      column.numbers > 0 &&
      column.missing > 0 &&
      name.time > -4,
  );
  const deaths = usable.filter(({ name }) => name.ofEvent && !name.last && name.units.length + name.time > 0);
  const lasts = usable.filter(({ name }) => name.last && !name.ofEvent && name.units.length + name.time > 0);
  return deaths.flatMap((death) =>
    lasts
      .filter((last) => death.column.numbers + last.column.numbers >= 0.9 * death.column.cells)
      .map((last) => ({ columns: [death, last], rate: 4.5 })),
  );
}

interface IntervalColumns {
  readonly entry: NamedColumn;
  readonly exit: NamedColumn;
}

/** Two columns that bound a stretch at risk: start and stop, entry and exit. */
/** Names that bound a stretch at risk in some tables, and number what was measured in others. */
const WEAK_STRETCH =
  /^(time ?(1|0|in)|t ?0|left|right|begin|from|origin|start)( (days?|months?|weeks?|years?))?$/u;

function intervalOf(columns: readonly NamedColumn[]): IntervalColumns | null {
  const entries = columns.filter(
    ({ name, column }) => name.entry && column.dates === 0 && column.numbers > 0.5 * column.cells,
  );
  for (const entry of entries) {
    const exits = columns.filter(
      (each) =>
        each !== entry &&
        each.column.numbers > 0.5 * each.column.cells &&
        (each.name.exit || each.name.time >= 3) &&
        !each.name.entry,
    );
    const exit = exits.find(({ name }) => name.exit) ?? exits[0];
    if (exit) return { entry, exit };
  }
  return null;
}

interface DatedTime {
  readonly start: NamedColumn;
  /** Other dates that time may be counted from, where a patient entered the study after the first of them. */
  readonly orFrom: readonly NamedColumn[];
  readonly ends: readonly NamedColumn[];
  readonly happened: NamedColumn | null;
  /** Whether the outcome is one that no date is of. */
  readonly isOfAnother: boolean;
}

/** Time from dates: to the date of the event where there is one, else to the last contact. `outcome` is the column that says whether it happened. */
function datedTime(columns: readonly NamedColumn[], outcome: NamedColumn | null): DatedTime | null {
  const dates = columns.filter(
    ({ column }) => column.dates > 0 && column.dates >= 0.6 * (column.cells - column.missing),
  );
  if (dates.length < 2) return null;
  const isBirth = ({ name }: NamedColumn) =>
    name.words.some((word) => /^(birth|dob|born|birthdate|geburt)$/u.test(word));
  const usable = dates.filter((each) => !isBirth(each));
  const of = outcome ? (outcome.name.endpoint ?? endpointOfValues(outcome)) : null;
  const death = usable.find(
    ({ name }) =>
      name.ofEvent && name.words.some((word) => /death|dead|died|dth|deces|tod|muerte/u.test(word)),
  );
  const isDeath = of === 'os' || of === 'dss';
  const event =
    (isDeath
      ? death
      : of === null
        ? (death ?? usable.find(({ name }) => name.ofEvent))
        : usable.find(({ name }) => name.ofEvent && name.endpoint === of)) ?? null;
  const last =
    usable
      .filter((each) => each.name.last && each !== event)
      .sort((a, b) => a.column.missing - b.column.missing)[0] ?? null;
  const rest = usable.filter((each) => each !== event && each !== last);
  const starts = rest.filter(({ name }) => name.zero);
  const start = starts[0] ?? (usable.length <= 3 ? rest[0] : undefined);
  if (!start || (!event && !last)) return null;
  const ends = [event, last].flatMap((each) => each ?? []);
  const isEntry = ({ name }: NamedColumn) => name.words.some((word) => ENTRY_WORD.test(word));
  return {
    start,
    orFrom: starts.filter((each) => each !== start && isEntry(each) !== isEntry(start)),
    ends,
    happened: event && event.column.missing > 0 ? event : null,
    isOfAnother: of !== null && !isDeath && event === null,
  };
}

const ENTRY_WORD =
  /^(entry|entered|enrol?l?(ed|ment)?|inclusion|included|registration|registered|consent|referral|referred)$/u;

/** Whether one column is the other in another unit, or the same again. */
function sameTimes(a: readonly NamedColumn[], b: readonly NamedColumn[]): boolean {
  const [of, to] = [a[0], b[0]];
  if (!of || !to) return false;
  if (a.length === 2 || b.length === 2) return true;
  if (of.name.endpoint !== to.name.endpoint) return true;
  const ratio = of.column.largest / to.column.largest;
  return [1, 12, 30.4375, 365.25, 7, 52.18].some(
    (unit) => Math.abs(ratio / unit - 1) < 0.03 || Math.abs(1 / ratio / unit - 1) < 0.03,
  );
}

function noTime(columns: readonly NamedColumn[]): string {
  const counting = columns
    .filter(({ column, name }) => column.numbers > 0 && (column.counts || name.id || column.unnamed))
    .map(({ column }) => column.name);
  const note =
    counting.length > 0
      ? ` (${counting
          .slice(0, 3)
          .map((name) => `“${name}”`)
          .join(', ')} counts or names the rows)`
      : '';
  return `which column holds the time of follow-up? No column is named for it${note}.`;
}

function timeWhy(columns: readonly NamedColumn[], event: NamedColumn | null): string {
  const [first, second] = columns;
  if (!first) return '';
  if (second)
    return `the time of “${first.column.name}” where there is one, else that of “${second.column.name}”`;
  const pair =
    event && first.name.endpoint !== null && first.name.endpoint === event.name.endpoint
      ? `, and “${event.column.name}” is about the same`
      : '';
  return `its name says so${pair}; ${first.column.numbers} numbers from ${first.column.smallest} to ${first.column.largest}`;
}

function intervalWhy({ entry, exit }: IntervalColumns): string {
  return `each row is at risk after “${entry.column.name}” up to “${exit.column.name}”`;
}

function namesOf(columns: readonly NamedColumn[]): string {
  return columns.map(({ column }) => `“${column.name}”`).join(' or ');
}
