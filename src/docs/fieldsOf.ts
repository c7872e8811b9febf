import type { JsonSchema } from '../publication/jsonSchema.ts';

/** A field of a file: its path in it, what it holds, and what it is for. */
export interface Field {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  /** As it is written; undefined where there is none worth a word. */
  readonly byDefault: string | undefined;
  readonly says: string;
}

/** The fields of a schema with those inside them, in the order of the schema. What has stood before is named and not told again. */
export function fieldsOf(schema: JsonSchema, path = '', told = new Map<string, string>()): Field[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, field]): Field[] => {
    const inner = field as JsonSchema;
    // The kind that a field belongs to stands in the field's path.
    if (inner.const !== undefined) return [];
    const at = path === '' ? key : `${path}.${key}`;
    const form = JSON.stringify({ ...inner, description: undefined, default: undefined });
    const before = told.get(form);
    const hasFields = form.includes('"properties"');
    if (hasFields && before === undefined) told.set(form, at);
    return [
      {
        path: at,
        type: before === undefined || !hasFields ? typeInWords(inner) : `as ${before}`,
        required: (schema.required ?? []).includes(key),
        byDefault: shownDefault(inner.default),
        says: inner.description ?? '',
      },
      ...(before !== undefined && hasFields ? [] : fieldsOf(inner, at, told)),
    ];
  });
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])] as JsonSchema[];
  const list = schema.items as JsonSchema | undefined;
  const all = [
    ...own,
    ...parts.flatMap((part) => fieldsOf(part, `${path}${kindOf(part)}`, told)),
    ...(list === undefined ? [] : fieldsOf(list, `${path}[]`, told)),
    ...(typeof schema.additionalProperties === 'object'
      ? fieldsOf(schema.additionalProperties, `${path}.NAME`, told)
      : []),
  ];
  return all.filter((field, index) => all.findIndex((each) => each.path === field.path) === index);
}

/** Of one kind among several: the field that tells it from the others, " (kind: choice)". */
function kindOf({ properties = {} }: JsonSchema): string {
  const fixed = Object.entries(properties).flatMap(([key, field]) => {
    const value = (field as JsonSchema).const;
    return typeof value === 'string' ? [`${key}: ${value}`] : [];
  });
  return fixed.length === 0 ? '' : ` (${fixed.join(', ')})`;
}

function shownDefault(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const PATTERNS: Readonly<Record<string, string>> = {
  date: 'date',
  email: 'address of mail',
  uri: 'web address',
};

/** What a field holds, in words: "text", "list of text", "one of yes, no". */
function typeInWords(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return schema.$ref.replace('#/definitions/', '');
  if (schema.allOf?.length === 1) return typeInWords(schema.allOf[0] as JsonSchema);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) {
    const values = schema.enum.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
    return values.length > 9 ? `one of ${values.length} words` : `one of ${values.join(', ')}`;
  }
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts !== undefined) return [...new Set(parts.map(typeInWords))].join(' or ');
  const types = [schema.type ?? []].flat();
  return types.length === 0 ? 'anything' : types.map((type) => oneType(type, schema)).join(' or ');
}

function oneType(type: string, schema: JsonSchema): string {
  switch (type) {
    case 'string':
      return PATTERNS[schema.format ?? ''] ?? 'text';
    case 'integer':
      return 'whole number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return schema.items === undefined ? 'list' : `list of ${typeInWords(schema.items as JsonSchema)}`;
    case 'object':
      return schema.properties === undefined ? 'names with values' : 'fields';
    default:
      return type;
  }
}
