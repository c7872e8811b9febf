import { strokeOf } from './strokeOf.ts';

/** A short sample of a stratum's line, in its colour and line type. */
export function Swatch({ index, level }: { readonly index: number; readonly level: string | null }) {
  const { stroke, strokeDasharray } = strokeOf({ index, level });
  return (
    <svg class="swatch" width={28} height={10} aria-hidden="true">
      <line
        x1={0}
        y1={5}
        x2={28}
        y2={5}
        stroke={stroke}
        stroke-dasharray={strokeDasharray}
        stroke-width={2.6}
      />
    </svg>
  );
}
