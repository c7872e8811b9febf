import { z } from 'zod';
import { claims, oneClaim } from '../reconstruction/record/claimSchema.ts';
import { condition, levels, moment } from '../reconstruction/record/conditionSchema.ts';
import type { ContentFile } from './contentSchemas.ts';

/** A schema, or a part of one, as JSON Schema has it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft 7, which editors of YAML read) of a kind of file, as it is written by hand: what may be left out isn't required.
 *
 * It says less than the check does: which values agree with each other is known to `check-content` alone.
 */
export function jsonSchema({ file, says, schema }: Omit<ContentFile, 'name' | 'when'>): JsonSchema {
  const { $schema = 'http://json-schema.org/draft-07/schema#', ...rest } = converted(schema);
  const isRecord = JSON.stringify(rest).includes(CLAIM.$ref);
  return {
    $schema,
    title: file,
    description: says,
    ...rest,
    ...(isRecord ? { definitions: LANGUAGE() } : {}),
  };
}

const CLAIM = { $ref: '#/definitions/claim' };
const CONDITION = { $ref: '#/definitions/condition' };

/** The parts of the record's language, each said once. */
const LANGUAGE = (): Record<string, JsonSchema> => ({
  claim: part(oneClaim),
  condition: {
    description:
      'What patients have in common: event, time, and attributes with the id of a level or a list of them.',
    type: 'object',
    properties: {
      event: { description: 'Whether it happened.', type: 'boolean' },
      time: { description: 'A time, from one to another, or as it was printed.', ...part(moment) },
    },
    additionalProperties: part(levels),
  },
});

function converted(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const is = (other: z.ZodType) => zodSchema._zod.def === other._zod.def;
      // Read by functions, so that their forms can't be seen in their schemas.
      if (is(claims)) replace(jsonSchema, { anyOf: [CLAIM, { type: 'array', items: CLAIM, minItems: 1 }] });
      if (is(condition)) replace(jsonSchema, { allOf: [CONDITION] });
    },
  });
}

function part(schema: z.ZodType): JsonSchema {
  const json = converted(schema);
  delete json.$schema;
  return json;
}

function replace(json: JsonSchema, by: JsonSchema): void {
  const { description } = json;
  for (const key of Object.keys(json)) delete json[key];
  Object.assign(json, by, description === undefined ? {} : { description });
}
