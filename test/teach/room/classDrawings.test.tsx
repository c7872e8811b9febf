import { expect, test } from 'vitest';
import { mostFalls } from '../../../src/rows/teach/code/drawingCode.ts';
import { ClassDrawings } from '../../../src/teach/room/ClassDrawings.tsx';
import { markup } from '../../figures/markup.ts';

test('drawings over each other are said to be as a code keeps them', () => {
  const until = 60;
  const question = {
    id: 'a-ask',
    title: 'A',
    text: 'Draw it.',
    outcomes: [],
    hasSeats: false,
    misconceptions: [],
    drawn: [{ time: 10, event: true }],
  };
  const shown = markup(
    <ClassDrawings
      title="the drawing"
      drawings={[{ steps: [{ time: 0, survival: 1 }], sure: 'guess' }]}
      {...{ question, until }}
      timeLabel="months"
    />,
  );
  expect(mostFalls(until)).toBeGreaterThan(5);
  expect(shown.textContent).toContain(`as the code keeps them: with at most ${mostFalls(until)} steps.`);
});
