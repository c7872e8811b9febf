import type { Knowledge } from '../../cohort/CohortSet.ts';

const SIZE = 11;
const MIDDLE = SIZE / 2;
const R = 4;

/** A disc that is full for what is stated, half full for what is deduced, and empty for what is open. */
export function KnownMark({ known }: { readonly known: Knowledge }) {
  const ring = { cx: MIDDLE, cy: MIDDLE, r: R, stroke: 'currentColor', 'stroke-width': 1.4 };
  return (
    <svg class="known-mark" width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <circle {...ring} fill={known === 'stated' ? 'currentColor' : 'none'} />
      {(known === 'derived' || known === 'inferred') && (
        <path d={`M${MIDDLE} ${MIDDLE - R}A${R} ${R} 0 0 0 ${MIDDLE} ${MIDDLE + R}Z`} fill="currentColor" />
      )}
    </svg>
  );
}
