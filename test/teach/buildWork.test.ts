import { expect, test } from 'vitest';
import {
  beginWork,
  isAsked,
  stepWork,
  typedIn,
  wholeWork,
  type BuildWork,
} from '../../src/teach/buildWork.ts';

const WORDS = { outcome: 'death', without: 'alive' };

/** Fills in the open line as somebody who knows. */
function filled(work: BuildWork): BuildWork {
  const { atRisk, survival } = work.rows[work.done]!;
  return typedIn(work, { atRisk: String(atRisk), survival: `${survival * 100} %` });
}

test.each(['worked', 'blanks', 'alone'] as const)('%s goes to the end, and then from the start', (mode) => {
  let work = beginWork(mode, 7);
  const whole = wholeWork(7).rows;
  for (let turns = 0; work.done < whole.length; turns++) {
    expect(turns).toBeLessThan(20);
    if (work.isOpen) expect(isAsked(mode, work.done)).toBe(true);
    work = stepWork(work.isOpen ? filled(work) : work, WORDS);
  }
  expect(work.said).toBe('That is the whole curve, and you know where each step comes from.');
  const again = stepWork(work, WORDS);
  expect(again).toEqual(beginWork(mode, 7));
});

test('a wrong line stays open, says what is off, and keeps what was typed', () => {
  const work = beginWork('alone', 7);
  const says = (atRisk: string, survival: string) => {
    const next = stepWork(typedIn(work, { atRisk, survival }), WORDS);
    expect(next.done).toBe(0);
    expect(next.typed[0]).toEqual({ atRisk, survival });
    return next.said;
  };
  expect(says('', '')).toContain('Fill in both numbers');
  expect(says('7', '88')).toContain('Not 7 at risk');
  expect(says('x', '88')).toContain('“x” is not a number');
  expect(says('8', '150 %')).toContain('a share lies between 0 and 100 %');
  expect(says('8', '12')).toMatch(/^At risk is right\./u);
});
