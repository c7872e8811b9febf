import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsOf } from '../../src/docs/fieldsOf.ts';
import { jsonSchema } from '../../src/publication/jsonSchema.ts';
import { strict, words } from '../../src/publication/strict.ts';

const fields = (schema: z.ZodType) => fieldsOf(jsonSchema({ file: 'x.yaml', says: 'A file.', schema }));

describe('the fields of a file', () => {
  it('have their paths, what they hold, whether they are needed, and what they are for', () => {
    const schema = strict({
      title: words.describe('The title.'),
      doi: words.nullable().default(null).describe('The DOI.'),
      time: strict({ one: words.describe('One.') }).describe('The unit.'),
      kinds: z
        .array(z.enum(['a', 'b']))
        .default([])
        .describe('Kinds.'),
    });
    expect(fields(schema)).toEqual([
      { path: 'title', type: 'text', required: true, byDefault: undefined, says: 'The title.' },
      { path: 'doi', type: 'text or null', required: false, byDefault: 'null', says: 'The DOI.' },
      { path: 'time', type: 'fields', required: true, byDefault: undefined, says: 'The unit.' },
      { path: 'time.one', type: 'text', required: true, byDefault: undefined, says: 'One.' },
      { path: 'kinds', type: 'list of one of a, b', required: false, byDefault: '[]', says: 'Kinds.' },
    ]);
  });

  it('of one kind among several name the kind, and what stood before is named only', () => {
    const inner = strict({ at: z.number().describe('When.') });
    const schema = strict({
      ask: z.discriminatedUnion('kind', [
        strict({ kind: z.literal('x'), left: inner.describe('Left.') }),
        strict({ kind: z.literal('y'), right: inner.describe('Right.') }),
      ]),
    });
    const paths = fields(schema).map(({ path, type }) => `${path}: ${type}`);
    expect(paths).toEqual([
      'ask: fields',
      'ask (kind: x).left: fields',
      'ask (kind: x).left.at: number',
      'ask (kind: y).right: as ask (kind: x).left',
    ]);
  });
});
