/**
 * An irreducible part of a set for which something still holds: without any one of its members it wouldn't.
 *
 * `holds` must be monotone (what holds for a set holds for a larger one) and hold for `all`. Members are tried for removal in
 * the given order, so those that come first are the least likely to stay; `together` are tried first, all at once. `tried`
 * hears how many have been tried, and of how many.
 */
export function irreducible(
  all: readonly string[],
  holds: (some: readonly string[]) => boolean,
  together: readonly string[] = [],
  tried?: (done: number, of: number) => void,
): readonly string[] {
  let kept = all;
  const without = kept.filter((id) => !together.includes(id));
  if (together.length > 0 && holds(without)) kept = without;
  for (const [done, id] of kept.entries()) {
    tried?.(done, kept.length);
    const rest = kept.filter((other) => other !== id);
    if (holds(rest)) kept = rest;
  }
  return kept;
}
