import type { AnswerRow } from '../../rows/answerRow.ts';
import { Hatching } from '../kit/Hatching.tsx';
import { stepArea } from '../kit/stepArea.ts';
import { stepPath } from '../kit/stepPath.ts';
import { areaPoints } from '../survival/stepPoints.ts';

const WIDTH = 200;
const HEIGHT = 84;

interface ThumbProps {
  readonly answer: AnswerRow;
  /** Prefix of the ids inside; unique on its page. */
  readonly id: string;
  /** Where the time axis ends. */
  readonly end: number;
  readonly title: string;
}

/** The envelope of the whole cohort, small: the hatched region in which the curve must run. An empty frame where there is none. */
export function Thumb({ answer, id, end, title }: ThumbProps) {
  return (
    <svg
      class="thumb"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={title}
    >
      <defs>
        <Hatching id={`${id}-hatch`} opacity={0.6} step={6} width={1.5} />
      </defs>
      <path d={`M0 0V${HEIGHT}H${WIDTH}`} fill="none" stroke="var(--rule-strong)" stroke-width={1.5} />
      {answer.kind === 'cohorts' && <Room answer={answer} fill={`url(#${id}-hatch)`} end={end} />}
    </svg>
  );
}

function Room({
  answer: { envelope, until },
  fill,
  end,
}: {
  readonly answer: Extract<AnswerRow, { kind: 'cohorts' }>;
  readonly fill: string;
  readonly end: number;
}) {
  const x = (time: number) => (Math.min(time, end) / end) * WIDTH;
  const y = (survival: number) => 1 + (1 - survival) * (HEIGHT - 2);
  const points = areaPoints(envelope, until);
  return (
    <>
      <path d={stepArea(points, { x, y })} fill={fill} stroke="none" />
      {(['upper', 'lower'] as const).map((edge) => (
        <path
          key={edge}
          d={stepPath(points.map((point) => ({ x: x(point.time), y: y(point[edge]) })))}
          fill="none"
          stroke="var(--ink)"
          stroke-width={1.5}
        />
      ))}
    </>
  );
}
