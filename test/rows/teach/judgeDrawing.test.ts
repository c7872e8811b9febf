import { describe, expect, it } from 'vitest';
import { curveSteps } from '../../../src/rows/teach/curveSteps.ts';
import { judgeDrawing } from '../../../src/rows/teach/judgeDrawing.ts';
import type { Step } from '../../../src/rows/teach/Step.ts';
import { MISCONCEPTIONS, wrongCurves, type Misconception } from '../../../src/rows/teach/wrongCurves.ts';
import { kaplanMeier, seededRandom, type Observation } from '../../../src/survival/index.ts';

const exits = (text: string): Observation[] =>
  text.split(' ').map((exit) => ({ time: Number.parseFloat(exit), event: exit.endsWith('x') }));
const drawn = (...steps: readonly (readonly [time: number, survival: number])[]): Step[] =>
  steps.map(([time, survival]) => ({ time, survival }));

const SHOWN = exits('10x 62x 110x 145+ 168+ 186+');
const LEAVERS = exits('4x 10+ 16x 22+ 30+');
/** In the table shown nobody leaves before a death, so a share of those who began is right there. */
const OF_SHOWN = MISCONCEPTIONS.filter((id) => id !== 'share-of-start');
const judge = (
  steps: readonly Step[],
  patients = SHOWN,
  misconceptions: readonly Misconception[] = OF_SHOWN,
) => judgeDrawing(steps, { patients, misconceptions, width: 198 });
const named = (
  steps: readonly Step[],
  patients = SHOWN,
  misconceptions: readonly Misconception[] = OF_SHOWN,
) => judge(steps, patients, misconceptions).wrong?.id ?? null;

describe('the curves of misconceptions, by hand', () => {
  const last = (id: Misconception, patients: readonly Observation[]) =>
    wrongCurves(patients, [id]).map(({ steps }) =>
      steps.slice(1).map(({ time, survival }) => [time, survival]),
    );
  const close = (...steps: readonly (readonly [number, number])[]) =>
    steps.map(([time, survival]) => [time, expect.closeTo(survival, 12) as number]);

  it('the last one falls: right until then, and nothing after', () => {
    expect(last('last-falls', LEAVERS)).toEqual([close([4, 4 / 5], [16, 8 / 15], [30, 0])]);
  });
  it('those who left counted as dead: each exit takes its part', () => {
    expect(last('leaver-as-dead', LEAVERS)).toContainEqual(
      close([4, 4 / 5], [10, 3 / 5], [16, 2 / 5], [22, 1 / 5], [30, 0]),
    );
    expect(last('leaver-as-dead', LEAVERS)).toContainEqual(close([4, 4 / 5], [10, 3 / 5], [16, 2 / 5]));
    expect(last('leaver-as-dead', LEAVERS)).toHaveLength(2 ** 3 - 2);
  });
  it('those who left taken out from the start: all, or those before the last death', () => {
    expect(last('leaver-left-out', LEAVERS)).toEqual([
      close([4, 1 / 2], [16, 0]),
      close([4, 3 / 4], [16, 1 / 2]),
    ]);
    expect(last('leaver-left-out', SHOWN)).toEqual([close([10, 2 / 3], [62, 1 / 3], [110, 0])]);
  });
  it('the share of all who began', () => {
    expect(last('share-of-start', LEAVERS)).toEqual([close([4, 4 / 5], [16, 3 / 5])]);
  });
  it('down to nothing, in the middle of what is left', () => {
    expect(last('to-zero', LEAVERS)).toEqual([close([4, 4 / 5], [16, 8 / 15], [23, 0])]);
  });
  it('the living taken for the dead: the reverse curve', () => {
    expect(last('living-for-dead', LEAVERS)).toEqual([close([10, 3 / 4], [22, 3 / 8], [30, 0])]);
  });
  it('a slope meets the right height at each death, and half of each step halfway', () => {
    const [slope] = wrongCurves(SHOWN, ['slope']);
    const at = (time: number) => slope!.steps.findLast((step) => step.time <= time)!.survival;
    expect(at(10)).toBeCloseTo(5 / 6, 12);
    expect(at(36)).toBeCloseTo(5 / 6 - 1 / 12, 12);
    expect(at(186)).toBeCloseTo(1 / 2, 12);
  });
  it('a table in which nobody leaves has no curve of a leaver', () => {
    const all = exits('3x 5x 9x');
    expect(wrongCurves(all, ['last-falls', 'leaver-as-dead', 'leaver-left-out', 'to-zero'])).toEqual([]);
  });
});

describe('judgeDrawing', () => {
  const right = curveSteps(SHOWN);

  it('is right for the curve itself, in both tasks', () => {
    expect(judge(right)).toEqual({ right: true, fault: null, wrong: null });
    expect(judge(curveSteps(LEAVERS), LEAVERS, MISCONCEPTIONS).right).toBe(true);
  });

  it('is right within a month or three pixels, and within two points', () => {
    // Three of 198 pixels are 2.8 of 186 months.
    expect(judge(drawn([0, 1], [12, 0.85], [60, 0.65], [112, 0.48])).right).toBe(true);
    expect(judge(drawn([0, 1], [13, 5 / 6], [62, 4 / 6], [110, 3 / 6])).right).toBe(false);
    expect(judge(drawn([0, 1], [10, 5 / 6], [62, 0.64], [110, 3 / 6])).right).toBe(false);
    // On a short axis a month is more than three pixels.
    expect(judge(drawn([0, 1], [5, 0.8], [15, 0.53]), LEAVERS, MISCONCEPTIONS).right).toBe(true);
    expect(judge(drawn([0, 1], [6, 0.8], [16, 0.53]), LEAVERS, MISCONCEPTIONS).right).toBe(false);
  });

  it('forgives the trembling of a hand, not a fall', () => {
    expect(
      judge(drawn([0, 0.99], [9, 0.86], [11, 0.84], [40, 0.83], [62, 0.67], [110, 0.51], [150, 0.49])).right,
    ).toBe(true);
    expect(judge(drawn([0, 1], [10, 0.84], [40, 0.81], [62, 0.67], [110, 0.5])).right).toBe(false);
  });

  it.each([
    [
      'falls when the patient at 168 leaves',
      drawn([0, 1], [10, 0.83], [62, 0.67], [110, 0.5], [168, 0.33]),
      'leaver-as-dead',
    ],
    ['falls to nothing at 180', drawn([0, 1], [10, 0.83], [62, 0.67], [110, 0.5], [180, 0]), 'last-falls'],
    ['falls to nothing at 150', drawn([0, 1], [10, 0.83], [62, 0.67], [110, 0.5], [150, 0]), 'to-zero'],
    [
      'falls at each leaving',
      drawn([0, 1], [10, 0.83], [62, 0.67], [110, 0.5], [145, 0.33], [168, 0.17], [186, 0]),
      'leaver-as-dead',
    ],
    ['falls for the living', drawn([0, 1], [145, 0.67], [168, 0.33], [186, 0]), 'living-for-dead'],
    ['takes thirds', drawn([0, 1], [10, 0.67], [62, 0.33], [110, 0]), 'leaver-left-out'],
    [
      'slopes',
      drawn([0, 1], ...Array.from({ length: 60 }, (_, place) => [2 + 2 * place, 1 - place / 120] as const)),
      'slope',
    ],
    [
      'slopes in five coarse steps',
      drawn([0, 1], [22, 0.9], [44, 0.8], [66, 0.7], [88, 0.6], [110, 0.5]),
      'slope',
    ],
    [
      'slopes to nothing at the end',
      drawn(
        [0, 1],
        ...Array.from({ length: 9 }, (_, place) => [20 * (place + 1), 0.9 - place / 10] as const),
      ),
      'slope',
    ],
    ['falls to nothing at 130', drawn([0, 1], [10, 0.83], [62, 0.67], [110, 0.5], [130, 0]), 'to-zero'],
    ['falls at deaths alone, and deep', drawn([0, 1], [10, 0.83], [62, 0.67], [110, 0.33]), null],
    ['falls by a fifth at each death', drawn([0, 1], [10, 0.8], [62, 0.6], [110, 0.4]), null],
    ['falls to nothing at the last death', drawn([0, 1], [10, 0.83], [62, 0.67], [110, 0]), null],
    ['is unfinished', drawn([0, 1], [10, 0.83]), null],
    [
      'falls once more where nothing happens',
      drawn([0, 1], [10, 0.83], [50, 0.7], [62, 0.67], [110, 0.5]),
      null,
    ],
    ['begins at 83 %', drawn([0, 0.83], [62, 0.67], [110, 0.5]), null],
    ['has its heights too low', drawn([0, 1], [10, 0.8], [62, 0.65], [110, 0.5]), null],
    ['is ten months late', drawn([0, 1], [20, 0.83], [72, 0.67], [120, 0.5]), null],
    ['is a scribble', drawn([0, 1], [90, 0.99], [91, 0.05]), null],
  ] as const)('is wrong for a curve that %s, and names what it is', (_, steps, expected) => {
    expect(judge(steps).right).toBe(false);
    expect(named(steps)).toBe(expected);
  });

  it('in the second task a fall to nothing at the end is no longer right', () => {
    const steps = drawn([0, 1], [4, 0.8], [16, 0.53], [29, 0]);
    expect(judge(steps, LEAVERS, MISCONCEPTIONS).right).toBe(false);
    expect(named(steps, LEAVERS, MISCONCEPTIONS)).toBe('last-falls');
    expect(named(drawn([0, 1], [4, 0.8], [16, 0.6]), LEAVERS, MISCONCEPTIONS)).toBe('share-of-start');
    expect(named(drawn([0, 1], [4, 0.8]), LEAVERS, MISCONCEPTIONS)).toBeNull();
    expect(named(drawn([0, 1], [4, 0.75], [16, 0.5]), LEAVERS, MISCONCEPTIONS)).toBe('leaver-left-out');
  });

  it('names each wrong curve for what it is, drawn by a hand that trembles', () => {
    const random = seededRandom(11);
    for (const [patients, ids] of [
      [SHOWN, OF_SHOWN],
      [LEAVERS, MISCONCEPTIONS],
    ] as const)
      for (const { id, steps } of wrongCurves(patients, ids))
        for (let trial = 0; trial < 5; trial++) {
          const shaken = steps.map(({ time, survival }, place) =>
            place === 0 || id === 'slope'
              ? { time, survival }
              : {
                  time: Math.min(patients.at(-1)!.time, time + random() - 0.5),
                  survival: Math.max(0, survival + (random() - 0.5) * 0.02),
                },
          );
          expect(named(shaken, patients, ids), JSON.stringify(steps)).toBe(id);
        }
  });

  it.each([
    ['start', drawn([0, 0.83], [62, 0.67], [110, 0.5]), { kind: 'start', drawn: 0.83 }],
    ['moved', drawn([0, 1], [20, 0.83], [62, 0.67], [110, 0.5]), { kind: 'moved', time: 10, drawn: 20 }],
    ['missing', drawn([0, 1], [10, 0.83]), { kind: 'missing', time: 62 }],
    [
      'extra',
      drawn([0, 1], [10, 0.83], [62, 0.67], [110, 0.5], [168, 0.33]),
      { kind: 'extra', time: 168, leaver: true },
    ],
    [
      'extra',
      drawn([0, 1], [10, 0.83], [30, 0.75], [62, 0.67], [110, 0.5]),
      { kind: 'extra', time: 30, leaver: false },
    ],
    [
      'height',
      drawn([0, 1], [10, 0.83], [62, 0.6], [110, 0.5]),
      { kind: 'height', time: 62, height: 4 / 6, drawn: 0.6 },
    ],
    [
      'height',
      drawn([0, 1], [10, 0.83], [62, 0.67], [110, 0.4]),
      { kind: 'height', time: 110, height: 3 / 6, drawn: 0.4 },
    ],
  ] as const)('says what is off first: %s', (_, steps, fault) => {
    const found = judge(steps).fault;
    expect(found).toEqual({
      ...fault,
      ...('height' in fault ? { height: expect.closeTo(fault.height, 12) as number } : {}),
    });
  });

  it('agrees with the definition, read every tenth of a month', () => {
    const random = seededRandom(5);
    let rights = 0;
    for (let trial = 0; trial < 300; trial++) {
      const steps = right.map(({ time, survival }, place) => ({
        time: place === 0 ? 0 : Math.round(time + (random() - 0.5) * 7),
        survival: place === 0 ? 1 : survival + (random() - 0.5) * 0.045,
      }));
      const value = (of: readonly Step[], time: number) => of.findLast((step) => step.time <= time)!.survival;
      const within = (3 / 198) * 186;
      let fine = true;
      for (let tenth = 0; tenth <= 1860; tenth++) {
        const time = tenth / 10;
        if (right.slice(1).some((death) => Math.abs(death.time - time) <= within)) continue;
        if (Math.abs(value(steps, time) - value(right, time)) > 0.02 + 1e-9) fine = false;
      }
      expect(judge(steps).right).toBe(fine);
      if (fine) rights++;
    }
    expect(rights).toBeGreaterThan(20);
    expect(rights).toBeLessThan(280);
  });

  it('judges a death at the end, and one at the very start', () => {
    const patients = exits('1x 5+ 20x');
    const truth = curveSteps(patients);
    expect(kaplanMeier(patients).at(-1)!.survival).toBe(0);
    expect(judge(truth, patients, []).right).toBe(true);
    expect(judge(truth.slice(0, -1), patients, []).fault).toEqual({ kind: 'missing', time: 20 });
    expect(judge(drawn([0, 2 / 3], [20, 0]), patients, []).right).toBe(true);
  });
});
