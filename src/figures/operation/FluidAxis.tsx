import { shareOfWidth } from '../kit/shareOfWidth.ts';
import type { TimeAxis } from '../kit/timeAxis.ts';

const HEIGHT = 26;

/** A time axis across the width of its place: a line, ticks and their labels. The first and last label stay inside. */
export function FluidAxis({ axis }: { readonly axis: TimeAxis }) {
  const [, end] = axis.domain;
  return (
    <svg class="fluid-axis" width="100%" height={HEIGHT} aria-hidden="true">
      <line x1={0} x2="100%" y1={1} y2={1} stroke="var(--ink-soft)" />
      {axis.ticks.map((tick) => {
        const x = shareOfWidth(tick / end);
        return (
          <>
            <line x1={x} x2={x} y1={1} y2={6} stroke="var(--ink-soft)" />
            <text x={x} y={21} text-anchor={tick === 0 ? 'start' : tick / end > 0.96 ? 'end' : 'middle'}>
              {axis.format(tick)}
            </text>
          </>
        );
      })}
    </svg>
  );
}
