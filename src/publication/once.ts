import type { z } from 'zod';

/** Refuses an item of a list whose text under a key is that of an item before it; capitals and blanks at the ends don't matter. */
export function once<Key extends string>(key: Key, expected: string) {
  return (
    items: readonly Readonly<Record<Key, string>>[],
    context: Pick<z.core.$RefinementCtx, 'addIssue'>,
  ): void => {
    const seen = new Set<string>();
    for (const [index, item] of items.entries()) {
      const text = item[key].trim().toLowerCase();
      if (seen.has(text))
        context.addIssue({ code: 'custom', path: [index, key], message: expected, input: items });
      seen.add(text);
    }
  };
}
