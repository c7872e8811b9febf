import type { OperationComparison } from '../../rows/operationComparisons.ts';
import type { OperationLane } from '../../rows/operationLanes.ts';
import { shareOfWidth } from '../kit/shareOfWidth.ts';

const STEP = 13;

interface CountedMonthsProps {
  readonly lanes: readonly OperationLane[];
  readonly comparison: OperationComparison;
  readonly axisEnd: number;
}

/** How a comparison counts everybody's follow-up: thick with the later treatment, thin and dashed without, dotted where it is left out. */
export function CountedMonths({ lanes, comparison: { stretches }, axisEnd }: CountedMonthsProps) {
  const x = (time: number) => shareOfWidth(time / axisEnd);
  return (
    <svg class="counted-months" width="100%" height={lanes.length * STEP} aria-hidden="true">
      {lanes.map((lane, index) => {
        const y = (index + 0.5) * STEP;
        const own = stretches.filter(({ row }) => row === lane.row);
        const { stroke } = paintOf(own.at(-1)?.group ?? null);
        return (
          <>
            {own.map(({ from, until, group }) => (
              <line x1={x(from)} x2={x(until)} y1={y} y2={y} {...paintOf(group)} />
            ))}
            {lane.event && <circle cx={x(lane.time)} cy={y} r={4} fill={stroke} stroke="var(--card)" />}
          </>
        );
      })}
    </svg>
  );
}

function paintOf(group: 0 | 1 | null) {
  if (group === null)
    return { stroke: 'var(--rule-strong)', 'stroke-width': 1.5, 'stroke-dasharray': '1.5 4' };
  return group === 0
    ? { stroke: 'var(--stratum-1)', 'stroke-width': 6 }
    : { stroke: 'var(--stratum-2)', 'stroke-width': 2.4, 'stroke-dasharray': '7 4' };
}
