import { HEIGHT_TOLERANCE, lastExit, timeTolerance, type DrawnTable } from './drawingFault.ts';
import { fallsOf, type Fall } from './fallsOf.ts';
import type { Step } from './Step.ts';
import type { Misconception } from './wrongCurves.ts';

/** A curve that ends no higher than this has come down to nothing. */
const NOTHING = 0.05;

/** A slope of a few coarse steps: so many of them where nobody leaves or dies, which take so much of all that it falls. */
const SLOPING = { steps: 2, part: 0.3 };

/** What the falls of a drawing say of what was meant, whatever its heights are. */
export interface DrawnEvidence {
  /** Whether its falls allow for a misconception. */
  readonly speaksFor: (id: Misconception) => boolean;
  /** When it comes down to nothing, after the last death; null where it doesn't. */
  readonly endsAt: number | null;
}

/**
 * What the falls of a drawing speak for. Whoever takes a leaver for dead lets it fall where somebody leaves and nobody dies; whoever
 * takes a wrong share lets it fall at every death, and nowhere else; whoever brings it down to nothing ends there; and a slope falls
 * where nothing happens.
 */
export function drawnEvidence(drawn: readonly Step[], task: DrawnTable): DrawnEvidence {
  const { patients } = task;
  const within = timeTolerance(task);
  const near = (one: number, other: number) => Math.abs(one - other) <= within;
  const deaths = patients.filter(({ event }) => event);
  const leavers = patients.filter(({ event }) => !event);
  const falls = fallsOf(drawn);
  const isAt = ({ time }: Fall, exits: typeof patients) => exits.some((exit) => near(exit.time, time));
  const stray = falls.filter((fall) => fall.time > 0 && !isAt(fall, deaths));
  // A fall that is no more than the trembling of a hand says nothing, where it is alone.
  const plain = stray.filter(({ by }) => by > HEIGHT_TOLERANCE + 1e-9);
  const away = stray.filter((fall) => !isAt(fall, leavers));
  const fallsAtLeavers =
    dropOf(plain.filter((fall) => isAt(fall, leavers))) >
    dropOf(plain.filter((fall) => !isAt(fall, leavers)));
  const fallsAtDeaths =
    plain.length === 0 && deaths.every(({ time }) => falls.some((fall) => near(fall.time, time)));
  const slopes =
    falls.length > patients.length ||
    (away.length >= SLOPING.steps && dropOf(away) >= SLOPING.part * dropOf(falls));

  const last = falls.at(-1);
  const lastDeath = Math.max(0, ...deaths.map(({ time }) => time));
  const isEnd = last !== undefined && last.survival <= NOTHING && last.time > lastDeath + within;
  const endsAt = isEnd ? last.time : null;
  const end = lastExit(patients);
  // Nearer to the end than to the middle of what is left, and not where another one leaves, it falls with the last patient.
  const withLast =
    endsAt !== null &&
    endsAt > (lastDeath + 3 * end) / 4 &&
    !leavers.some(({ time }) => near(time, endsAt) && Math.abs(time - endsAt) < end - endsAt);

  const evidence: Readonly<Record<Misconception, boolean>> = {
    'last-falls': withLast,
    'leaver-as-dead': fallsAtLeavers,
    'leaver-left-out': fallsAtDeaths,
    'share-of-start': fallsAtDeaths,
    'to-zero': endsAt !== null && !withLast,
    'living-for-dead': fallsAtLeavers,
    slope: slopes,
  };
  return { speaksFor: (id) => evidence[id], endsAt };
}

function dropOf(falls: readonly Fall[]): number {
  return falls.reduce((sum, { by }) => sum + by, 0);
}
