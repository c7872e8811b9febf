const DASHES = ['none', '7 4', '2 3', '9 3 2 3'] as const;
const OPACITIES = [0.9, 0.15, 0.5, 0] as const;
const SYMBOLS = ['circle', 'triangle', 'square', 'diamond'] as const;

/** What a row is called, and drawn as, whose colour is missing in the table. */
export const NOT_KNOWN = 'not known';

/**
 * The colour of a value by its place among the colours, and what it differs by besides: dashes of a line, fullness of a bar, symbol of a
 * dot. Without colours there is the accent alone; what isn't known is grey.
 */
export function formOf(value: string | null, colours: readonly string[]) {
  if (value === NOT_KNOWN)
    return { colour: 'var(--ink-soft)', dashes: '1 3', opacity: 0.25, symbol: 'times' } as const;
  const index = value === null ? -1 : colours.indexOf(value);
  return {
    colour: index < 0 ? 'var(--accent)' : `var(--stratum-${index + 1})`,
    dashes: DASHES[index] ?? 'none',
    opacity: index < 0 ? 0.85 : (OPACITIES[index] ?? 1),
    symbol: SYMBOLS[index] ?? 'circle',
  } as const;
}
