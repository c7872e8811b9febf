import { kaplanMeier, seededRandom, type Observation } from '../../survival/index.ts';

/** A line of the work by which a curve is built: one exit time, and what it does. */
export interface BuildRow {
  readonly time: number;
  readonly event: boolean;
  readonly atRisk: number;
  /** The share that is kept here: (at risk − events) / at risk as two whole numbers. */
  readonly factor: readonly [kept: number, atRisk: number];
  /** The product of all factors so far. */
  readonly survival: number;
}

/** A small series whose exits all differ, from a seed: eight patients, three to five deaths, the first exit no death at times. */
export function smallSeries(seed: number): Observation[] {
  const random = seededRandom(seed);
  const size = 8;
  const times = new Set<number>();
  while (times.size < size) times.add(1 + Math.floor(random() * 36));
  const sorted = [...times].sort((a, b) => a - b);
  const deaths = 3 + Math.floor(random() * 3);
  const places = sorted.map((_, place) => place);
  for (let place = places.length - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    [places[place], places[other]] = [places[other]!, places[place]!];
  }
  const dying = new Set(places.slice(0, deaths));
  return sorted.map((time, place) => ({ time, event: dying.has(place) }));
}

/** The work, line by line, of a series without ties. */
export function buildRows(patients: readonly Observation[]): BuildRow[] {
  return kaplanMeier(patients).map(({ time, atRisk, events, survival }) => ({
    time,
    event: events > 0,
    atRisk,
    factor: [atRisk - events, atRisk],
    survival,
  }));
}
