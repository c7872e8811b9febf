import type { Claim, Fact, PublishedRecord } from '../../../reconstruction/record/PublishedRecord.ts';
import { reconstruct } from '../../../reconstruction/reconstruct.ts';
import type { Step } from '../Step.ts';
import { forbiddenBy, type Forbidden } from './forbiddenBy.ts';

/** What a record answers to a curve: so many sets of times, or none and the statements that forbid it, or that it can't be said. */
export type CurveAnswer =
  | { readonly kind: 'some'; readonly timeVectors: bigint }
  | ({ readonly kind: 'none' } & Forbidden)
  | { readonly kind: 'unknown'; readonly why: string };

/** The id of the curve among the statements of a record. */
const DRAWN = 'drawn-curve';

/** So far a hand may be off a height, as a share. */
const NEAR = 0.03;

/**
 * A drawn curve with each height as the nearest one that a curve of `n` patients can have after the steps before it, where that is
 * near; else as it was drawn.
 */
export function snapHeights(steps: readonly Step[], n: number): Step[] {
  let atRisk = n;
  let before = 1;
  return steps.map((step, place) => {
    if (place === 0 && step.time === 0 && step.survival === 1) return step;
    // One of `risk` at risk dies; nobody can be at risk who wasn't.
    const heights = Array.from({ length: Math.max(0, atRisk) }, (_, index) => atRisk - index).map((risk) => ({
      left: risk - 1,
      survival: (before * (risk - 1)) / risk,
    }));
    const far = ({ survival }: { survival: number }) => Math.abs(survival - step.survival);
    const [nearest] = heights.toSorted((a, b) => far(a) - far(b) || b.left - a.left);
    const height = nearest && far(nearest) <= NEAR ? nearest : null;
    before = height?.survival ?? step.survival;
    atRisk = height?.left ?? atRisk - 1;
    return { time: step.time, survival: before };
  });
}

/** A drawn curve as a statement: one death at each fall, no other, and how high the curve is then. */
export function drawnFact(steps: readonly Step[], { event, time }: PublishedRecord): Fact {
  const falls = steps.filter(({ time: at, survival }) => at > 0 || survival < 1);
  const deaths = falls.map(({ time: at, survival }) => `${at} (to ${percent(survival)})`);
  const claims: Claim[] = [
    { kind: 'count', where: { event: true }, exactly: falls.length },
    ...falls.flatMap(({ time: at, survival }): Claim[] => [
      { kind: 'count', where: { event: true, from: at, to: at }, exactly: 1 },
      { kind: 'survival', at, of: {}, printed: percent(survival) },
    ]),
  ];
  return {
    id: DRAWN,
    says:
      falls.length === 0
        ? `Your curve has no ${event.one}.`
        : `Your curve falls in ${falls.length === 1 ? time.one : time.many} ${deaths.join(', ')}.`,
    where: '',
    claims,
  };
}

/** Whether any table agrees with a record and with a drawn curve. What was drawn is said first: it is what the others forbid. */
export function answerToCurve(record: PublishedRecord, steps: readonly Step[]): CurveAnswer {
  const fact = drawnFact(steps, record);
  const forbidden = forbiddenBy(record, fact);
  if (forbidden) return { kind: 'none', ...forbidden, statements: [fact.says, ...forbidden.statements] };
  const all = reconstruct({ ...record, facts: [...record.facts, fact] });
  if (all.kind === 'cohorts') return { kind: 'some', timeVectors: all.timeVectors };
  return { kind: 'unknown', why: all.kind === 'unanswerable' ? all.reason : '' };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
