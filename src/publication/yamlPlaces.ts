import { isNode, isScalar, type Document } from 'yaml';
import type { Place } from './ContentError.ts';

export type Path = readonly PropertyKey[];

/** What stands in the file for a number or a truth value at a path; null for anything else. */
export function sourceAt(document: Document.Parsed, path: Path): string | null {
  const node: unknown = document.getIn(path, true);
  if (!isScalar(node) || typeof node.value === 'string' || node.value === null) return null;
  return node.source ?? null;
}

/** Where the value at a path begins; of a missing value, where the thing that should hold it begins. */
export function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where a key of the map at a path begins; nothing where it isn't found. */
export function keyPlace(
  document: Document.Parsed,
  path: Path,
  key: string,
  at: (offset: number) => Place,
): Place | Record<string, never> {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const items = (map as { items?: { key?: { value?: unknown; range?: number[] } }[] } | null)?.items ?? [];
  const offset = items.find((item) => item.key?.value === key)?.key?.range?.[0];
  return offset === undefined ? {} : at(offset);
}

/** What data hold at a path. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** `groupings[0].levels[1].id`. */
export function pathInWords(path: Path): string {
  return path.reduce<string>(
    (words, key) =>
      typeof key === 'number' ? `${words}[${key}]` : `${words}${words === '' ? '' : '.'}${String(key)}`,
    '',
  );
}
