import type { RecordOptions } from './activeClaims.ts';
import { activeClaims } from './activeClaims.ts';
import { irreducible, irreducibleFirst } from './irreducible.ts';
import { mayBe } from './mayBe.ts';
import { pInWords } from './pInWords.ts';
import { isCompatible } from './possibilities.ts';
import { printedInterval } from './printedInterval.ts';
import type { Condition, Printing, PublishedRecord, TimeClaim } from './record/PublishedRecord.ts';
import { saidUnder } from './saidUnder.ts';
import { onlyWith, statementsOn } from './statementsOn.ts';

/** Statements that can't all hold, though all but any one of them can; and that in words. */
export interface Conflict {
  readonly ids: readonly string[];
  readonly says: string;
}

/**
 * Why nothing is compatible: an irreducible set of statements that contradict each other; null if something is.
 *
 * The number of patients belongs to every such set: without it there is nothing to enumerate. `tried` hears how many statements
 * have been tried for removal, and of how many.
 */
export function explainContradiction(
  record: PublishedRecord,
  options: RecordOptions = {},
  tried?: (done: number, of: number) => void,
): Conflict | null {
  const on = statementsOn(record, options);
  const contradicts = (some: readonly string[]): boolean => {
    const tried = onlyWith(record, options, some);
    return saysHowMany(record, tried) && !mayBe(() => isCompatible(record, tried));
  };
  if (!contradicts(on)) return null;
  // Tried for removal: assumptions, then facts from the last one back, so that what is told first explains what comes later.
  const assumptions = on.filter((id) => record.assumptions.some((one) => one.id === id));
  const facts = on.filter((id) => !assumptions.includes(id));
  const ids = irreducible([...assumptions, ...facts.toReversed()], contradicts, [], tried);
  return inWords(record, options, ids);
}

function inWords(record: PublishedRecord, options: RecordOptions, ids: readonly string[]): Conflict {
  const inOrder = [...record.facts, ...record.assumptions].filter(({ id }) => ids.includes(id));
  const quoted = inOrder.map(({ id }) => saidUnder(record, options, id)).join(' ');
  const notes = activeClaims(record, onlyWith(record, options, ids)).claims.flatMap(({ claim }) =>
    claim.kind === 'mean' && claim.printed !== undefined ? [meanInWords(record, options, claim)] : [],
  );
  return {
    ids: inOrder.map(({ id }) => id),
    says: [`These can't all be true: ${quoted}`, ...notes, ...pInWords(record, options, ids)].join(' '),
  };
}

/**
 * The same for a statement `made` by a reader of a record that does not contradict itself: the statements that it contradicts, as
 * early in the record as can be. Found faster, since it is among the statements of every conflict.
 */
export function explainMade(record: PublishedRecord, made: string): Conflict | null {
  const contradicts = (some: readonly string[]): boolean => {
    const tried = onlyWith(record, {}, [made, ...some]);
    return saysHowMany(record, tried) && !mayBe(() => isCompatible(record, tried));
  };
  const others = statementsOn(record, {}).filter((id) => id !== made);
  if (!contradicts(others)) return null;
  return inWords(record, {}, [made, ...irreducibleFirst(others, contradicts)]);
}

const saysHowMany = (record: PublishedRecord, options: RecordOptions): boolean =>
  activeClaims(record, options).claims.some(({ claim }) => claim.kind === 'patients');

/** What a printed mean asks of the total, where the number of patients it is over is said. */
function meanInWords(record: PublishedRecord, options: RecordOptions, claim: TimeClaim): string {
  const { claims, scale } = activeClaims(record, options);
  const patients = claims.flatMap((one) => (one.claim.kind === 'patients' ? [one.claim.exactly] : []))[0];
  const of = claim.of as Condition;
  const events = claims.flatMap(({ claim: one }) =>
    one.kind === 'count' && typeof one.exactly === 'number' && one.where.event === true && !one.where.levels
      ? [one.exactly]
      : [],
  )[0];
  const m =
    of.levels || of.from !== undefined
      ? undefined
      : of.event === undefined
        ? patients
        : events === undefined || patients === undefined
          ? undefined
          : of.event
            ? events
            : patients - events;
  if (m === undefined || claim.printed === undefined) return '';
  const { from, to, denominator } = printedInterval(claim.printed, (claim.printing ?? 'rounded') as Printing);
  const lowest = Math.ceil((from * m * scale) / denominator);
  const highest = Math.ceil((to * m * scale) / denominator) - 1;
  const unit = record.time.many;
  if (lowest > highest) {
    const near = [highest, highest + 1].map(
      (total) => `${total / scale} ${unit} would give ${(total / scale / m).toFixed(2)}`,
    );
    return `No total over ${m} patients has a mean that prints as ${claim.printed}: ${near.join(', ')}.`;
  }
  const totals = lowest === highest ? `${lowest / scale}` : `${lowest / scale} to ${highest / scale}`;
  return `A mean of ${claim.printed} over ${m} patients needs a total of ${totals} ${unit}.`;
}
