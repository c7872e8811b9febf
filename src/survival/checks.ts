/** Throws unless `time` is a finite number of at least 0; returns it with a negative zero made 0. */
export function checkTime(time: number, caller: string): number {
  if (!(time >= 0 && time < Infinity)) {
    throw new RangeError(
      `${caller} requires ${time === Infinity ? 'finite times' : 'times of at least 0'}, received ${time}`,
    );
  }
  return time + 0;
}

/** Throws unless `level` is a confidence level: a number strictly between 0 and 1, such as 0.95. */
export function checkLevel(level: number, caller: string): number {
  if (!(level > 0 && level < 1))
    throw new RangeError(`${caller} requires a level between 0 and 1, received ${level}`);
  return level;
}

/** Throws unless `probability` lies in [0, 1]. */
export function checkProbability(probability: number, caller: string): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`${caller} requires a probability from 0 to 1, received ${probability}`);
  }
  return probability;
}

/**
 * Throws unless `value` is a positive finite number; `what` names it in the message ("degrees of freedom").
 */
export function checkPositive(value: number, what: string, caller: string): number {
  if (!(value > 0 && value < Infinity))
    throw new RangeError(`${caller} requires ${what} above 0, received ${value}`);
  return value;
}
