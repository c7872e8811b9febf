/** A step function: from `time` on it has the value `survival`, until the next step. The first step is at 0. */
export interface Step {
  readonly time: number;
  readonly survival: number;
}

/** The value of a step function at a time; before its first step, 1. */
export function valueAt(steps: readonly Step[], time: number): number {
  return steps.findLast((step) => step.time <= time)?.survival ?? 1;
}

/** A drawn curve as a text, heights in percent: "0:100 10:83". */
export function drawnText(steps: readonly Step[]): string {
  return steps.map(({ time, survival }) => `${time}:${Math.round(survival * 100)}`).join(' ');
}

/** The curve of such a text; null where the text is none, or the curve rises or goes back. */
export function drawnFrom(text: string): Step[] | null {
  if (!/^0:\d{1,3}( \d{1,6}:\d{1,3})*$/u.test(text)) return null;
  const steps = text.split(' ').map((step) => {
    const [time = '', percent = ''] = step.split(':');
    return { time: Number(time), survival: Number(percent) / 100 };
  });
  const falls = steps.every(({ time, survival }, place) => {
    const before = steps[place - 1];
    return before ? time > before.time && survival < before.survival : survival <= 1;
  });
  return falls ? steps : null;
}
