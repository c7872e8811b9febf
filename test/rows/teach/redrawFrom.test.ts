import { describe, expect, it } from 'vitest';
import { moveStep, redrawFrom, withoutLevel } from '../../../src/rows/teach/redrawFrom.ts';

const level = [{ time: 0, survival: 1 }];

describe('redrawFrom', () => {
  it('puts a step down, and keeps what goes lower later', () => {
    const drawn = redrawFrom(redrawFrom(level, 10, 0.8), 30, 0.4);
    expect(drawn).toEqual([...level, { time: 10, survival: 0.8 }, { time: 30, survival: 0.4 }]);
    expect(redrawFrom(drawn, 20, 0.6)).toEqual([
      ...level,
      { time: 10, survival: 0.8 },
      { time: 20, survival: 0.6 },
      { time: 30, survival: 0.4 },
    ]);
    expect(redrawFrom(drawn, 20, 0.3)).toEqual([
      ...level,
      { time: 10, survival: 0.8 },
      { time: 20, survival: 0.3 },
    ]);
  });

  it('gives up what the pen has passed over', () => {
    const drawn = redrawFrom(redrawFrom(level, 10, 0.8), 30, 0.4);
    expect(redrawFrom(drawn, 20, 0.6, 40)).toEqual([
      ...level,
      { time: 10, survival: 0.8 },
      { time: 20, survival: 0.6 },
    ]);
    expect(redrawFrom(drawn, 20, 0.8, 40)).toEqual([...level, { time: 10, survival: 0.8 }]);
  });

  it('never rises, and stays between 0 and 1', () => {
    expect(redrawFrom(redrawFrom(level, 10, 0.5), 20, 0.9)).toEqual([...level, { time: 10, survival: 0.5 }]);
    expect(redrawFrom(level, 5, -1)).toEqual([...level, { time: 5, survival: 0 }]);
    expect(redrawFrom(level, 0, 2)).toEqual(level);
  });

  it('may begin below 1', () => {
    expect(redrawFrom(level, 0, 0.5)).toEqual([{ time: 0, survival: 0.5 }]);
  });
});

describe('moveStep', () => {
  const drawn = [...level, { time: 10, survival: 0.8 }, { time: 30, survival: 0.4 }];

  it('moves one fall, and leaves the others', () => {
    expect(moveStep(drawn, 1, { time: 12, survival: 0.7 }, 40)).toEqual([
      ...level,
      { time: 12, survival: 0.7 },
      { time: 30, survival: 0.4 },
    ]);
  });

  it('goes no farther than its neighbours and the field', () => {
    expect(moveStep(drawn, 1, { time: 99, survival: 0.1 }, 40)[1]).toEqual({ time: 29, survival: 0.4 });
    expect(moveStep(drawn, 1, { time: -5, survival: 2 }, 40)[1]).toEqual({ time: 1, survival: 1 });
    expect(moveStep(drawn, 2, { time: 99, survival: -1 }, 40)[2]).toEqual({ time: 40, survival: 0 });
    expect(moveStep(drawn, 0, { time: 7, survival: 0.9 }, 40)[0]).toEqual({ time: 0, survival: 0.9 });
  });

  it('raised to the height before, it is no fall any longer', () => {
    expect(withoutLevel(moveStep(drawn, 1, { time: 10, survival: 1 }, 40))).toEqual([
      ...level,
      { time: 30, survival: 0.4 },
    ]);
  });

  it('refuses a step that isn’t there', () => {
    expect(() => moveStep(drawn, 3, level[0]!, 40)).toThrow(RangeError);
  });
});
