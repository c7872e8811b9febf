import { moveStep, redrawFrom, withoutLevel } from './redrawFrom.ts';
import { valueAt, type Step } from './Step.ts';

/** A curve being drawn: as it is now, as it was before each change, and what the sliders set. */
export interface Sketch {
  readonly steps: readonly Step[];
  /** The curves before each change, the last one last: what "Undo" goes back through. */
  readonly past: readonly (readonly Step[])[];
  /** The change under way, so that many small ones of one kind are undone as one; and the curve from which it began. */
  readonly change: { readonly name: string; readonly from: readonly Step[] } | null;
  /** The place of the step that is held or chosen. */
  readonly chosen: number | null;
  /** Where the sliders stand while no step is chosen. */
  readonly time: number;
}

/** A curve that was put in place, with nothing to undo; level where none is given. */
export function sketchOf(steps: readonly Step[] = [{ time: 0, survival: 1 }]): Sketch {
  return { steps, past: [], change: null, chosen: null, time: 0 };
}

/** Where the sliders stand: at the step that is chosen, or at a time of the curve. */
export function sliderAt({ steps, chosen, time }: Sketch): Step {
  const at = chosen === null ? time : (steps[chosen]?.time ?? time);
  return { time: at, survival: valueAt(steps, at) };
}

/** Remembers the curve before a change, once for all the small ones of one name. */
export function begun(sketch: Sketch, name: string): Sketch {
  if (sketch.change?.name === name) return sketch;
  return { ...sketch, past: [...sketch.past, sketch.steps], change: { name, from: sketch.steps } };
}

/** The sliders are to set a step, or a new one. */
export function chosenIn(sketch: Sketch, chosen: number | null): Sketch {
  return { ...sketch, chosen, change: null, time: sliderAt(sketch).time };
}

/** The slider of time was moved: it moves the step that is chosen, or says from where on the other one sets the height. */
export function slidTime(sketch: Sketch, time: number, until: number): Sketch {
  return sketch.chosen === null ? { ...sketch, time } : slid(sketch, 'time', time, until);
}

/** The slider of height was moved. */
export function slidSurvival(sketch: Sketch, survival: number, until: number): Sketch {
  return slid(sketch, 'survival', survival, until);
}

function slid(sketch: Sketch, control: keyof Step, value: number, until: number): Sketch {
  const to = { ...sliderAt(sketch), [control]: value };
  const { chosen } = sketch;
  const next = begun(sketch, `${control} ${chosen ?? `at ${to.time}`}`);
  return chosen === null
    ? { ...next, time: to.time, steps: redrawFrom(next.change?.from ?? next.steps, to.time, to.survival) }
    : { ...next, steps: moveStep(next.steps, chosen, to, until) };
}

/** The curve before the last change. */
export function undone({ steps, past }: Sketch): Sketch {
  return { ...sketchOf(past.at(-1) ?? steps), past: past.slice(0, -1) };
}

/** The empty field again, which can be undone. */
export function clearedSketch(sketch: Sketch): Sketch {
  return { ...sketchOf(), past: [...sketch.past, sketch.steps] };
}

/** Without the steps that were raised until they fall no longer; what changed nothing needs no undoing. */
export function tidied(sketch: Sketch): Sketch {
  const { time } = sliderAt(sketch);
  const kept = withoutLevel(sketch.steps);
  const fewer = kept.length < sketch.steps.length;
  const next = fewer ? { ...sketch, steps: kept, chosen: null, time } : { ...sketch, time };
  const before = next.past.at(-1);
  return before && sameSteps(before, next.steps)
    ? { ...next, steps: before, past: next.past.slice(0, -1), change: null }
    : next;
}

function sameSteps(one: readonly Step[], other: readonly Step[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ time, survival }, place) => time === other[place]!.time && survival === other[place]!.survival,
    )
  );
}
