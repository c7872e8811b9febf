import type { NamedColumn } from './NamedColumn.ts';
import type { TableQuestion } from './OutcomeReading.ts';
import { canBeTime } from './canBeTime.ts';
import { datedTime } from './datedTime.ts';
import { WEAK_STRETCH, intervalOf } from './intervalOf.ts';
import { joinedTimes } from './joinedTimes.ts';
import type { Sheet } from './readSheet.ts';
import { isFollowUpOnly } from './isFollowUpOnly.ts';
import { otherCause } from './otherCause.ts';
import { outcomeRate } from './outcomeRate.ts';
import { otherEndpoint } from './otherEndpoint.ts';
import { pairRate } from './pairRate.ts';
import { intervalWhy, namesOf, noTime, sameTimes, timeWhy } from './timeReasons.ts';

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

/** Time and outcome belong together: chosen as a pair, by what both are about, by their names, and by how complete they are. */
export function findColumns(
  columns: readonly NamedColumn[],
  sheet: Sheet,
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
  const dated = chosen.time ? null : datedTime(columns, likeliest, sheet);
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
    event = datedTime(columns, null, sheet)?.happened ?? null;
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
  if (other && !chosen.time && !sameTimes(time.columns, other.time.columns, sheet)) {
    questions.push({
      about: 'time',
      says: `${namesOf(time.columns)} and ${namesOf(other.time.columns)} both look like times of follow-up. Which one is it?`,
    });
  }
  const unpaired =
    chosen.time || questions.length > 0 ? null : otherEndpoint(time.columns, event, times, events);
  if (unpaired && event)
    questions.push({
      about: 'time',
      says: `${namesOf(time.columns)} and ${namesOf([unpaired])} are times of different outcomes, and “${event.column.name}” doesn’t say of which. Which one is it?`,
    });
  const cause = chosen.event || !event ? null : otherCause(event, events);
  if (event && cause)
    questions.push({
      about: 'event',
      says: `“${event.column.name}” and “${cause.column.name}” are deaths of different causes. Which column tells the outcome?`,
    });
  if (event && first && !chosen.time && questions.length === 0 && isFollowUpOnly(first, event))
    questions.push({
      about: 'time',
      says: `does “${first.column.name}” end with “${event.column.name}” where that happened, or with the last contact? Choose the column of the time to it.`,
    });
  // Columns of other endpoints than the outcome's: no pair at all.
  const strays = events.filter(({ column }) => time.columns.every((each) => each.column !== column));
  const [stray] = strays.sort((a, b) => b.rate - a.rate);
  if (best.event === null && stray && !isFilled && (first?.column.plus ?? 0) === 0) {
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
