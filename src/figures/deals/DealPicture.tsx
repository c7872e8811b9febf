import type { Deal, DealRows } from '../../rows/dealRows.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import { memo } from '../kit/memo.ts';

/** Measures of a picture in its own unit; the style sheet gives its size on the page. */
const STEP = 12;
const LINES = [9, 25] as const;
const HEIGHT = 34;

interface DealPictureProps {
  readonly deal: Pick<Deal, 'inFirst'>;
  readonly rows: Pick<DealRows, 'exits' | 'groups'>;
}

/**
 * One deal as a small picture: a line for each group, and each patient's mark, in order of exit, on the line of the group dealt.
 *
 * Groups differ by line, colour and shape (circles, squares); who died is filled, who didn't is hollow.
 */
export const DealPicture = memo(({ deal, rows: { exits, groups } }: DealPictureProps) => {
  const width = exits.length * STEP;
  return (
    <svg class="deal-picture" viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      {groups.map((group, line) => (
        <line
          x1={1}
          x2={width - 1}
          y1={LINES[line]}
          y2={LINES[line]}
          stroke={strokeOf(group).stroke}
          stroke-width={1}
          stroke-opacity={0.45}
        />
      ))}
      {exits.map(({ event }, place) => {
        const line = deal.inFirst[place] ? 0 : 1;
        return <Mark line={line} x={(place + 0.5) * STEP} event={event} group={groups[line]} />;
      })}
    </svg>
  );
});

interface MarkProps {
  readonly line: 0 | 1;
  readonly x: number;
  readonly event: boolean;
  readonly group: DealRows['groups'][number];
}

/** A patient's mark: a circle in the first group, a square in the second; filled for the outcome. */
function Mark({ line, x, event, group }: MarkProps) {
  const { stroke } = strokeOf(group);
  const paint = { stroke, 'stroke-width': 1.8, fill: event ? stroke : 'var(--card)' };
  const y = LINES[line];
  if (line === 0) return <circle cx={x} cy={y} r={4.3} {...paint} />;
  return <rect x={x - 3.9} y={y - 3.9} width={7.8} height={7.8} {...paint} />;
}

interface DealKeyProps {
  readonly rows: DealRows;
  /** The words for who had the outcome, and for who didn't. */
  readonly died: string;
  readonly alive: string;
}

/** What the marks mean: a sample of each beside its words. */
export function DealKey({ rows: { groups }, died, alive }: DealKeyProps) {
  const samples = ([0, 1] as const).flatMap((line) => [
    { line, event: true, words: died },
    { line, event: false, words: alive },
  ]);
  return (
    <ul class="key">
      {samples.map(({ line, event, words }) => (
        <li>
          <svg width={12} height={12} viewBox={`0 ${LINES[line] - 6} 12 12`} aria-hidden="true">
            <Mark line={line} x={6} event={event} group={groups[line]} />
          </svg>{' '}
          {groups[line].label}, {words}
        </li>
      ))}
    </ul>
  );
}
