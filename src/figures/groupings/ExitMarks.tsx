import type { ArrangedExit } from '../../rows/groupingRows.ts';
import { strokeOf } from '../kit/strokeOf.ts';

const STEP = 10;
const HEIGHT = 14;
/** Of more patients nobody counts the marks. */
const MOST = 8;

/**
 * Who has which level, in order of exit: a mark for each patient, round in the first group and square in the others, in the group's
 * colour; filled for who had the outcome. Nothing for many patients.
 */
export function ExitMarks({ exits }: { readonly exits: readonly ArrangedExit[] }) {
  const width = exitMarksWidth(exits);
  if (width === 0) return null;
  return (
    <svg
      class="exit-marks"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-hidden="true"
    >
      {exits.map((exit, place) => (
        <ExitMark {...exit} x={(place + 0.5) * STEP} />
      ))}
    </svg>
  );
}

/** The width in px that the marks take; 0 where there are none. */
export function exitMarksWidth({ length }: readonly ArrangedExit[]): number {
  return length > MOST ? 0 : length * STEP;
}

/** One patient's mark, at the middle of the line. A patient whose level is missing has a short stroke. */
export function ExitMark({ level, event, x }: ArrangedExit & { readonly x: number }) {
  const y = HEIGHT / 2;
  if (level === null)
    return <line x1={x - 3} x2={x + 3} y1={y} y2={y} stroke="var(--ink-soft)" stroke-width={1.6} />;
  const { stroke } = strokeOf({ index: level, level: '' });
  const paint = { stroke, 'stroke-width': 1.5, fill: event ? stroke : 'var(--card)' };
  if (level === 0) return <circle cx={x} cy={y} r={3.6} {...paint} />;
  return <rect x={x - 3.3} y={y - 3.3} width={6.6} height={6.6} {...paint} />;
}
