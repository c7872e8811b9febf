import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { CONTENT_FILES } from '../../src/publication/contentSchemas.ts';
import { jsonSchema, type JsonSchema } from '../../src/publication/jsonSchema.ts';

const root = join(import.meta.dirname, '../..');
const committed = (name: string) => join(root, 'public/schemas', `${name}.schema.json`);

describe.each(CONTENT_FILES)('$name.schema.json', (kind) => {
  const schema = jsonSchema(kind);

  it('is what the code gives; after a change it is written by vitest with this file and -u', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(committed(kind.name));
  });

  it('says of every field what it means', () => {
    expect(mute(schema, '')).toEqual([]);
  });
});

test('no schema stands there that the code doesn’t give', () => {
  const names = CONTENT_FILES.map(({ name }) => `${name}.schema.json`).sort();
  expect(readdirSync(join(root, 'public/schemas')).sort()).toEqual(names);
});

/** The fields without a description, by their paths; those of a union's kinds are said by the kind. */
function mute(schema: JsonSchema, path: string): string[] {
  const inner = [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
      const isFixed = typeof field === 'object' && 'const' in field;
      const said = isFixed || (typeof field === 'object' && field.description !== undefined);
      return [
        ...(said ? [] : [`${path}.${key}`]),
        ...(typeof field === 'object' ? mute(field, `${path}.${key}`) : []),
      ];
    }),
    ...[schema.items, schema.additionalProperties, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(
      (each) => (typeof each === 'object' && !Array.isArray(each) ? mute(each, `${path}[]`) : []),
    ),
  ];
  return inner;
}

describe('what publications hold agrees with the schemas', () => {
  const content = join(root, 'test/publications/content');
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:yaml|mdx)$/u.test(file),
  );
  const cases = files.flatMap((file) => {
    const [, folder] = file.split(/[\\/]/u);
    const name = folder === 'exercises' ? 'exercise' : (folder ?? file).replace(/\.yaml$/u, '');
    const kind = CONTENT_FILES.find((each) => each.name === name);
    return kind === undefined ? [] : [{ file, kind }];
  });
  it.each(cases)('$file', ({ file, kind }) => {
    const text = readFileSync(join(content, file), 'utf8');
    const yaml = kind.name === 'exercise' ? (/^---\n([\s\S]*?)\n---/u.exec(text)?.[1] ?? '') : text;
    const read = z.fromJSONSchema(jsonSchema(kind));
    expect(read.safeParse(parse(yaml)).error?.issues ?? []).toEqual([]);
  });

  it('and what is wrong doesn’t', () => {
    const record = CONTENT_FILES.find(({ name }) => name === 'record')!;
    const read = z.fromJSONSchema(jsonSchema(record));
    const text = readFileSync(join(content, 'abstract/record.yaml'), 'utf8');
    expect(read.safeParse(parse(text.replace('exactly:', 'exacty:'))).success).toBe(false);
  });
});
