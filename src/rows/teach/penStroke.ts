import { moveStep, redrawFrom } from './redrawFrom.ts';
import { begun, type Sketch } from './sketch.ts';
import { valueAt, type Step } from './Step.ts';

/** A hand trembles by this much: a height that changes by less stays, and a fall this near goes on straight down. */
const TREMBLE = { survival: 0.02, pixels: 3 };

/** The field: where its time ends, and how wide it is in px of its own. */
export interface PenField {
  readonly until: number;
  readonly width: number;
}

/**
 * What a pointer does while it is down: it draws, from the time of its last fall, or before one from where it began; or it holds a
 * step.
 */
export type PenHold =
  | { readonly kind: 'pen'; readonly fall: number; readonly fell: boolean; readonly reach: number }
  | { readonly kind: 'grip'; readonly place: number; readonly from: Step; readonly step: Step };

interface Held {
  readonly sketch: Sketch;
  readonly hold: PenHold;
}

/** A pointer goes down at a point of the field, on the handle of a step (`place`) or on none. `name` tells strokes apart. */
export function penDown(sketch: Sketch, at: Step, place: number | null, name: string, field: PenField): Held {
  const step = place === null ? undefined : sketch.steps[place];
  const hold: PenHold =
    place !== null && step
      ? { kind: 'grip', place, from: at, step }
      : { kind: 'pen', fall: at.time, fell: false, reach: at.time };
  return penTo({ ...begun(sketch, name), chosen: step ? place : null }, hold, at, field);
}

/** The pointer is now at a point. The pen replaces what it passes over; a step that is held goes along. */
export function penTo(sketch: Sketch, hold: PenHold, to: Step, { until, width }: PenField): Held {
  if (hold.kind === 'grip') {
    const moved = {
      time: hold.step.time + to.time - hold.from.time,
      survival: hold.step.survival + to.survival - hold.from.survival,
    };
    return { sketch: { ...sketch, steps: moveStep(sketch.steps, hold.place, moved, until) }, hold };
  }
  const near = Math.abs(to.time - hold.fall) <= Math.max(1, (TREMBLE.pixels / width) * until);
  const at = near ? hold.fall : to.time;
  const now = valueAt(sketch.steps, at);
  // Along a level the hand trembles; straight down it goes where it points.
  const falling = near && hold.fell;
  const height = !falling && Math.abs(to.survival - now) < TREMBLE.survival ? now : to.survival;
  const reach = Math.max(hold.reach, to.time);
  const fell = falling || height !== now;
  return {
    sketch: { ...sketch, steps: redrawFrom(sketch.steps, at, height, reach), time: at },
    hold: { kind: 'pen', fall: fell ? at : hold.fall, fell, reach },
  };
}
