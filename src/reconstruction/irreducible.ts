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

/**
 * The same, from members as early in the given order as can be: the shortest beginning for which it holds ends with a member that is
 * needed, and so on with what comes before it. It asks of few members at a time, and seldom.
 */
export function irreducibleFirst(
  all: readonly string[],
  holds: (some: readonly string[]) => boolean,
): readonly string[] {
  const needed: string[] = [];
  let rest = all;
  while (!holds(needed)) {
    let [enough, short] = [rest.length, 0];
    while (enough - short > 1) {
      const middle = Math.floor((enough + short) / 2);
      if (holds([...needed, ...rest.slice(0, middle)])) enough = middle;
      else short = middle;
    }
    needed.push(rest[enough - 1]!);
    rest = rest.slice(0, enough - 1);
  }
  return needed;
}
