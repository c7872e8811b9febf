import { shareOfWidth } from '../kit/shareOfWidth.ts';
import { ALARM, type PScale } from './pScale.ts';

const HEIGHT = 26;

/** The axis of P under a panel: a line, ticks, and their labels. */
export function PAxis({ scale }: { readonly scale: PScale }) {
  return (
    <svg class="p-axis" width="100%" height={HEIGHT} aria-hidden="true">
      <line x1={0} x2="100%" y1={1} y2={1} stroke="var(--ink-soft)" />
      {scale.ticks.map((tick) => {
        const x = shareOfWidth(scale.place(tick));
        return (
          <>
            <line x1={x} x2={x} y1={1} y2={6} stroke="var(--ink-soft)" />
            <text x={x} y={21} text-anchor="middle" font-weight={tick === ALARM ? 600 : undefined}>
              {tick}
            </text>
          </>
        );
      })}
    </svg>
  );
}
