import { missingItems } from '../../quantities/missingItems.ts';
import type { Publication } from '../../publication/Publication.ts';
import type { MissingFact } from './MissingFactGame.tsx';

/** What printing one more fact would have settled, as a page carries it. */
export function missingFacts({ record, series }: Publication): {
  readonly items: readonly MissingFact[];
  readonly tables: number;
} {
  const items = missingItems(record, series);
  return {
    items: items.map(({ id, label, left }) => ({ id, label, left: Number(left) })),
    tables: Number(items[0]?.tables ?? 0n),
  };
}
