import { axisEnd } from '../rows/axisEnd.ts';
import type { Session } from '../state/openSession.ts';

/** What the figures of a page draw at build: its session's first view, its cohort set, and where the time axis ends. */
export function figureAtBuild({ session }: { readonly session: Session }) {
  const { series, record, setFor, longestOf, defaults } = session;
  const longest = longestOf(defaults.reading);
  // A session opens only on a record that some table agrees with.
  const set = setFor(defaults.reading)!;
  return { series, record, set, setFor, defaults, longest, end: axisEnd(defaults.cohort, longest) };
}
