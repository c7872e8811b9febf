const DASHES = ['none', '7 4', '2 3', '9 3 2 3'] as const;
const OPACITIES = [0.9, 0.15, 0.5, 0] as const;
export const SYMBOLS = ['circle', 'triangle', 'square', 'diamond'] as const;

/** The colour of a value by its place, and what it differs by besides: dashes of a line, fullness of a bar. One alone has the accent. */
export function formOf(index: number, of: number) {
  return {
    colour: of === 0 ? 'var(--accent)' : `var(--stratum-${index + 1})`,
    dashes: DASHES[index] ?? 'none',
    opacity: of === 0 ? 0.85 : (OPACITIES[index] ?? 1),
  };
}
