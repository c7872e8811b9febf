/** What moving along a time axis needs to know: the times that something happens at, where it ends, and how many units a year has. */
export interface TimeSteps {
  readonly exits: readonly number[];
  readonly last: number;
  readonly perYear: number | null;
}

/**
 * The time that a key asks for; null for a key that asks for none.
 *
 * Arrows go to the next and the previous exit, or to an end of the axis where there is none; with shift they go by one unit.
 * Page up and down go by a year, or by ten units. Home and End go to the ends.
 */
export function timeKeys(
  {
    key,
    shiftKey,
    ctrlKey,
    altKey,
    metaKey,
  }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  time: number,
  { exits, last, perYear }: TimeSteps,
): number | null {
  if (ctrlKey || altKey || metaKey) return null;
  const within = (value: number) => Math.min(last, Math.max(0, value));
  const year = perYear ?? 10;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      if (shiftKey) return within(time + 1);
      return exits.reduce((next, exit) => (exit > time && exit < next ? exit : next), last);
    case 'ArrowLeft':
    case 'ArrowDown':
      if (shiftKey) return within(time - 1);
      return exits.reduce((next, exit) => (exit < time && exit > next ? exit : next), 0);
    case 'PageUp':
      return within(time + year);
    case 'PageDown':
      return within(time - year);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
