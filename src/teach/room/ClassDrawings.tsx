import { counted } from '../../format/counted.ts';
import { capitalized } from '../../format/words.ts';
import { mostFalls, type CodedDrawing } from '../../rows/teach/code/drawingCode.ts';
import { curveSteps } from '../../rows/teach/curveSteps.ts';
import { FIELD_WIDTH } from '../../rows/teach/drawingFault.ts';
import { judgeDrawing } from '../../rows/teach/judgeDrawing.ts';
import { MISCONCEPTIONS } from '../../rows/teach/wrongCurves.ts';
import { DrawField } from '../DrawField.tsx';
import type { RoomQuestion } from './codeLists.ts';

interface Props {
  readonly title: string;
  readonly drawings: readonly CodedDrawing[];
  readonly question: RoomQuestion;
  readonly until: number;
  readonly timeLabel: string;
}

/** All drawings of a group over the true curve, and how many are right, or nearest to which wrong one. */
export function ClassDrawings({ title, drawings, question, until, timeLabel }: Props) {
  const patients = question.drawn ?? [];
  const { outcomes, misconceptions: listed } = question;
  const asked = MISCONCEPTIONS.filter((id) => listed.includes(id));
  const names = drawings.map(({ steps }) => {
    const { right, wrong } = judgeDrawing(steps, { patients, misconceptions: asked, width: FIELD_WIDTH });
    return right ? 'The right curve' : wrong ? outcomes[1 + listed.indexOf(wrong.id)]!.says : 'Another curve';
  });
  const tallied = [...new Set(names)]
    .map((name) => ({ name, count: names.filter((each) => each === name).length }))
    .sort((a, b) => b.count - a.count);
  return (
    <section class="room-list">
      <h3>
        {capitalized(title)}: {drawings.length} {drawings.length === 1 ? 'code' : 'codes'}
      </h3>
      <div class="room-drawings">
        <DrawField
          {...{ until, timeLabel }}
          truth={curveSteps(patients)}
          others={drawings.map(({ steps }) => steps)}
          title={`${drawings.length} drawn curves, and the true one dashed`}
        />
      </div>
      <p class="room-text">
        The true curve is dashed. The others are drawn as the code keeps them: with at most{' '}
        {counted(mostFalls(until), { one: 'step', many: 'steps' })}.
      </p>
      <ul>
        {tallied.map(({ name, count }) => (
          <li key={name}>
            {count} of {drawings.length}: {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
