import type { Series } from '../cohort/Series.ts';
import { stateRows } from '../rows/stateRows.ts';
import type { SurvivalModel } from '../rows/survivalModel.ts';
import { readingTip } from '../views/readout.ts';
import { shortReading } from '../views/sentences/stateSentences.ts';
import { sketchbook } from '../views/sketchbook.ts';
import type { SketchedPart } from '../views/SketchedPart.ts';

/** Gives the slider that reads the curves its value, and the tip at the cursor, for where the read-out is out of sight, its words. */
export function showReading(
  reader: HTMLElement,
  tip: SketchedPart,
  { strata }: SurvivalModel,
  series: Series,
  options: { readonly time: number; readonly years: boolean; readonly axisEnd: number },
): void {
  const states = stateRows(strata, [options.time]);
  const value = {
    'aria-valuenow': String(options.time),
    'aria-valuemax': String(options.axisEnd),
    'aria-valuetext': shortReading(states, series, options),
  };
  for (const [name, now] of Object.entries(value))
    if (reader.getAttribute(name) !== now) reader.setAttribute(name, now);
  tip.show(readingTip(states, series, options, sketchbook));
}
