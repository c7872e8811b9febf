/** Those who leave at one time. Its time is `at` where the record names it; otherwise it lies strictly between `after` and `before`. */
export interface Block {
  readonly deaths: number;
  readonly censored: number;
  readonly at: number | null;
  readonly after: number;
  readonly before: number;
}

/**
 * One weak order of exits, refined by the times that the record names (its landmarks).
 *
 * `block[p]` is the block of the p-th place and `event[p]` whether that exit is an event: places run through the blocks in
 * order of time, events before censorings. `pattern` writes it down: D an event, + a censoring, events of one time in
 * parentheses; how censorings lie to each other between two events makes no difference to any curve, so it isn't written.
 */
export interface Exits {
  readonly blocks: readonly Block[];
  readonly block: readonly number[];
  readonly event: readonly boolean[];
  readonly pattern: string;
}

/** What an order of exits must keep to; used while orders are made, so that hopeless ones are never finished. */
export interface ExitLimits {
  readonly patients: number;
  readonly fewestEvents: number;
  readonly mostEvents: number;
  readonly tiedEvents: boolean;
}

/** Every weak order of exits of so many patients around the landmarks (ascending). */
export function ordersOfExits(limits: ExitLimits, landmarks: readonly number[]): readonly Exits[] {
  const found: Exits[] = [];
  const blocks: Block[] = [];

  const extend = (left: number, events: number, passed: number): void => {
    if (left === 0) {
      if (events >= limits.fewestEvents) found.push(finish(blocks));
      return;
    }
    const mostDeaths = Math.min(left, limits.mostEvents - events, limits.tiedEvents ? left : 1);
    for (let next = passed; next <= landmarks.length; next++) {
      // The next block stands before landmark `next` (the last window is open), or at it.
      const after = next === 0 ? -Infinity : landmarks[next - 1]!;
      const at = next < landmarks.length ? landmarks[next]! : null;
      for (let deaths = mostDeaths; deaths >= 0; deaths--)
        for (let censored = left - deaths; censored >= 0; censored--) {
          const rest = left - deaths - censored;
          if (deaths + censored === 0 || events + deaths + rest < limits.fewestEvents) continue;
          blocks.push({ deaths, censored, at: null, after, before: at ?? Infinity });
          extend(rest, events + deaths, next);
          blocks.pop();
          if (at === null) continue;
          blocks.push({ deaths, censored, at, after: at, before: at });
          extend(rest, events + deaths, next + 1);
          blocks.pop();
        }
    }
  };
  extend(limits.patients, 0, 0);
  return found;
}

function finish(blocks: readonly Block[]): Exits {
  const block: number[] = [];
  const event: boolean[] = [];
  let pattern = '';
  blocks.forEach(({ deaths, censored }, index) => {
    for (let k = 0; k < deaths + censored; k++) {
      block.push(index);
      event.push(k < deaths);
    }
    pattern += deaths > 1 ? `(${'D'.repeat(deaths)})` : 'D'.repeat(deaths);
    pattern += '+'.repeat(censored);
  });
  return { blocks: [...blocks], block, event, pattern };
}
