const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;

/** The place of one exit among `count`: "first", "second", and "last" for the final one of several. Places start at 1. */
export function ordinal(place: number, count: number): string {
  if (place === count && count > 1) return 'last';
  return ORDINALS[place - 1] ?? `${place}th`;
}
