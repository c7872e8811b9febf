import type { z } from 'zod';

/** A schema as its insides are seen; which of these it has hangs on its type. */
interface Inside {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
}

/** What a schema says that a value at a path is for; empty where it says nothing, or where forms differ. */
export function saysAt(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const [key, ...rest] = path;
  const layers = layersOf(schema);
  if (key === undefined)
    return layers.find(({ description }) => description !== undefined)?.description ?? '';
  const { shape, element, valueType, items, options } = insideOf(layers.at(-1) ?? schema);
  if (options) return options.map((option) => saysAt(option, path)).find((says) => says !== '') ?? '';
  const next = shape?.[String(key)] ?? element ?? items?.[Number(key)] ?? valueType;
  return next === undefined ? '' : saysAt(next, rest);
}

/** A schema and what it wraps, outermost first: what may be missing, be null, have a default or be made into something else. */
function layersOf(schema: z.ZodType): readonly z.ZodType[] {
  const { innerType, in: before } = insideOf(schema);
  const inner = innerType ?? before;
  return inner === undefined ? [schema] : [schema, ...layersOf(inner)];
}

function insideOf(schema: z.ZodType): Inside {
  return schema._zod.def;
}
