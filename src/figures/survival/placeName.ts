import { distance, overlap, type Box } from '../kit/box.ts';
import { cheapestPlace, type CostedName } from './cheapestPlace.ts';
import { HALF_LINE, KEY, nameBox, nameSize, type NamePlace } from './labelBox.ts';
import { BESIDE, EDGE, placesAcross, placesAtStart, placesFor } from './labelPlaces.ts';
import { nameWays } from './nameWays.ts';
import type { PlotFrame } from './plotFrame.ts';

/** In px: how far from its curve a name is still read as the curve's, and how much nearer another may be. */
const AWAY = 25;
const NEARER = 8;
/** No place that is tried for a name on its curve lies further above or below the curve's end, in px. */
const FURTHEST = Math.max(...BESIDE) + 6 * HALF_LINE;

/**
 * What a place costs, in px of distance from the end of its curve: a px of a mark under it, of another's line, of its own line, and
 * to seem another's. Marks are what a reader counts, so they weigh most.
 */
const COST = { mark: 20, other: 2, own: 1, confusion: 40 } as const;

/** What a name is placed among: of every curve its lines, as thick as they are drawn, as they run, and the level ones; marks, and lines of no curve. */
export interface Among {
  readonly frame: PlotFrame;
  readonly curves: readonly (readonly Box[])[];
  readonly thin: readonly (readonly Box[])[];
  readonly runs: readonly (readonly Box[])[];
  readonly marks: readonly Box[];
  readonly lines: readonly Box[];
  /** Where no name may lie at all: grips, and names that stand. */
  readonly taken: readonly Box[];
}

export interface PlacedName {
  /** Null where there is no place that isn't taken. */
  readonly name: NamePlace | null;
  /** Whether no line runs through it. */
  readonly isClear: boolean;
}

/**
 * A place for the name of one curve: on it, in one line or in several; else where there is room, with a piece of its line before it;
 * and only where every such place has a line running through it, on one of them.
 */
export function placeName(label: string, own: number, end: Box, among: Among): PlacedName {
  const { frame, curves, thin, runs, marks, lines, taken } = among;
  const { layout, left, right, width } = frame;
  // No place on the curve that is tried lies further up or down: in a table of thousands of steps the rest needn't be looked at.
  const reach = { ...end, left: 0, right: width };
  const inReach = (boxes: readonly Box[]) => boxes.filter((box) => distance(box, reach) <= FURTHEST);
  const near = {
    marks: inReach(marks),
    own: inReach(curves[own] ?? []),
    others: inReach([...curves.filter((_, index) => index !== own).flat(), ...lines]),
    ownRuns: runs[own] ?? [],
    otherRuns: inReach(runs.filter((_, index) => index !== own).flat()),
  };
  const all = [...curves.flat(), ...lines];
  const costOnCurve = (box: Box) =>
    COST.mark * sumOf(box, near.marks) +
    COST.other * sumOf(box, near.others) +
    COST.own * sumOf(box, near.own) +
    (nearest(box, near.otherRuns) < nearest(box, near.ownRuns) ? COST.confusion : 0);
  const costAnywhere = (box: Box) => COST.mark * sumOf(box, marks) + COST.other * sumOf(box, all);

  const beside = (linesOfName: readonly string[], isClear: boolean): CostedName | null => {
    const written = { lines: linesOfName, keyed: false };
    const { height } = nameSize(written, layout);
    const search = {
      ...{ frame, end, taken, byRank: true, cost: costOnCurve },
      clearOf: isClear ? [...near.own, ...near.others] : [],
    };
    return (
      cheapestPlace(placesFor(end, frame, height), written, search) ??
      cheapestPlace(placesAtStart(end, frame, height), written, search)
    );
  };
  /** With its line before it a name may stand where there is room. */
  const elsewhere = (linesOfName: readonly string[], isClear: boolean): CostedName | null => {
    const written = { lines: linesOfName, keyed: true };
    const { height } = nameSize(written, layout);
    const search = { frame, end, taken, byRank: false, cost: costAnywhere, clearOf: isClear ? all : [] };
    return cheapestPlace(placesAcross(end, frame, height), written, search);
  };
  const isAway = (name: NamePlace): boolean => {
    const box = nameBox(name, layout);
    // Beside a fall of its curve it is as well placed as over a level.
    const toOwn = nearest(box, thin[own] ?? []);
    return toOwn > AWAY || toOwn - nearest(box, near.otherRuns) > NEARER;
  };

  const room = right - left - EDGE;
  const ways = nameWays(label, room, layout);
  const keyedWays = curves.length > 1 ? nameWays(label, room - KEY.line - KEY.gap, layout) : [];
  let clear: CostedName | null = null;
  for (const way of ways) {
    const found = beside(way, true);
    if (found && (curves.length === 1 || !isAway(found.name))) return { name: found.name, isClear: true };
    clear ??= found;
  }
  for (const way of keyedWays) {
    const found = elsewhere(way, true);
    if (found) return { name: found.name, isClear: true };
  }
  if (clear) return { name: clear.name, isClear: true };
  const covering = [
    ...ways.map((way) => beside(way, false)),
    ...keyedWays.map((way) => elsewhere(way, false)),
  ].filter((found) => found !== null);
  const [least] = covering.sort((one, other) => one.cost - other.cost);
  return { name: least?.name ?? null, isClear: false };
}

const sumOf = (box: Box, others: readonly Box[]): number =>
  others.reduce((sum, each) => sum + overlap(box, each), 0);

const nearest = (box: Box, others: readonly Box[]): number =>
  others.reduce((least, each) => Math.min(least, distance(box, each)), Infinity);
