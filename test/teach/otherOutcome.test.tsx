import { describe, expect, it } from 'vitest';
import { MISCONCEPTIONS } from '../../src/rows/teach/wrongCurves.ts';
import { BuildCurve } from '../../src/teach/BuildCurve.tsx';
import { beginWork, stepWork, typedIn } from '../../src/teach/buildWork.ts';
import { faultSentence, misconceptionWords } from '../../src/teach/drawingWords.ts';
import { TableBoard } from '../../src/teach/ask/TableBoard.tsx';
import { markup } from '../figures/markup.ts';

const RELAPSE = { one: 'relapse', many: 'relapses', happened: 'relapsed', without: 'free of relapse' };
const WORDS = { outcome: 'relapse', happened: 'relapsed', without: 'free of relapse' };
const DEATH = /\b(?:die[sd]?|dying|deaths?|dead|alive|living|lived)\b/iu;

describe('of an outcome that is no death, no death is told', () => {
  it('in what wrong curves do', () => {
    for (const id of MISCONCEPTIONS) {
      const { does, why } = misconceptionWords(id, RELAPSE);
      expect(`${does} ${why}`).not.toMatch(DEATH);
    }
    expect(misconceptionWords('leaver-as-dead', RELAPSE).does).toBe(
      'It falls where somebody leaves free of relapse',
    );
  });

  it.each([
    { kind: 'start', drawn: 0.8 },
    { kind: 'missing', time: 6 },
    { kind: 'moved', time: 6, drawn: 9 },
    { kind: 'extra', time: 6, leaver: true },
    { kind: 'extra', time: 6, leaver: false },
    { kind: 'height', time: 0, height: 1, drawn: 0.8 },
    { kind: 'height', time: 6, height: 0.7, drawn: 0.8 },
  ] as const)('in what is off in a drawing: %o', (fault) => {
    expect(faultSentence(fault, 'month', RELAPSE)).not.toMatch(DEATH);
  });

  it('in a curve that is built, line by line, and where a line is wrong', () => {
    const built = markup(
      <BuildCurve {...WORDS} number={1} seed={7} unit="month" units="months" />,
    ).textContent;
    expect(built).not.toMatch(DEATH);
    expect(built).toContain('and one relapse leaves');
    expect(built).toContain('One leaves free of relapse');
    let work = beginWork('alone', 7);
    for (const { atRisk, survival } of work.rows)
      for (const typed of [
        { atRisk: '1', survival: '1' },
        { atRisk: String(atRisk), survival: '1' },
        { atRisk: String(atRisk), survival: `${survival * 100} %` },
      ]) {
        work = stepWork(typedIn(work, typed), WORDS);
        expect(work.said).not.toMatch(DEATH);
      }
    expect(work.done).toBe(work.rows.length);
  });

  it('in a table to be filled in', () => {
    const board = markup(
      <TableBoard
        {...WORDS}
        facts={[{ fact: 'deaths', value: 2 }]}
        rows={[{ time: 0, event: false }]}
        unit="month"
        units="months"
      />,
    ).textContent;
    expect(board).toContain('2 relapsed.');
    expect(board).not.toMatch(DEATH);
  });
});
