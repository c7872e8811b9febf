const RADIUS = 9.5;

/** What kind of patients a mark stands for. */
export interface MarkKind {
  readonly operated: boolean;
  readonly randomised: boolean;
  readonly mixed: boolean;
}

/** A circle for patients who were operated on, a square for those who were not; filled in randomised trials, dashed for mixed populations. */
export function ContextMark({ kind, years, at }: { kind: MarkKind; years: number; at: number }) {
  const stroke = colourOf(kind.operated);
  const paint = {
    stroke,
    'stroke-width': 2,
    fill: kind.randomised ? stroke : 'var(--card)',
    'stroke-dasharray': kind.mixed ? '3 2.2' : undefined,
  };
  const side = RADIUS - 0.7;
  return (
    <>
      {kind.operated ? (
        <circle cx={at} cy={at} r={RADIUS} {...paint} />
      ) : (
        <rect x={at - side} y={at - side} width={2 * side} height={2 * side} {...paint} />
      )}
      <text
        x={at}
        y={at + 4.3}
        text-anchor="middle"
        fill={kind.randomised ? 'var(--card)' : 'var(--ink)'}
        class="mark-years"
      >
        {years}
      </text>
    </>
  );
}

export function colourOf(operated: boolean): string {
  return operated ? 'var(--stratum-1)' : 'var(--stratum-2)';
}
