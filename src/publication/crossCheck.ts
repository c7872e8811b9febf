import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Checked } from './checkYaml.ts';
import type { ContextRow } from './contextSchema.ts';
import type { CitedNumber } from './citedSchema.ts';
import { ContentError, type Problem } from './ContentError.ts';
import { didYouMean } from './nearest.ts';
import type { Reference } from './referencesSchema.ts';

interface Files {
  readonly series: Checked<Series>;
  readonly record: PublishedRecord;
  /** The file that the attributes stand in: record.yaml, or table.yaml beside a table. */
  readonly recordFile: string;
  readonly references: Checked<readonly Reference[]>;
  readonly cited: Checked<readonly CitedNumber[]>;
  readonly context: Checked<readonly ContextRow[]> | null;
}

/**
 * What one file of a publication says about another: groupings are attributes of the record, with the same levels; cited numbers
 * have a reference, and so has the paper itself; no id is used twice.
 *
 * @throws ContentError with every problem found
 */
export function crossCheck({ series, record, recordFile, references, cited, context }: Files): void {
  const problems = [
    ...groupingProblems(series, record, recordFile),
    ...repeated(
      series,
      series.data.groupings.map(({ id }) => id),
      (index) => ['groupings', index, 'id'],
    ),
    ...repeated(
      references,
      references.data.map(({ id }) => id),
      (index) => [index, 'id'],
    ),
    ...repeated(
      cited,
      cited.data.map(({ id }) => id),
      (index) => [index, 'id'],
    ),
    ...sourceProblems(cited, references.data),
    ...(context === null
      ? []
      : [
          ...repeated(
            context,
            context.data.map(({ id }) => id),
            (index) => [index, 'id'],
          ),
          ...sourceProblems(context, references.data),
        ]),
    ...paperProblems(series, references.data),
    ...storyProblems(series, record),
    ...nameProblems(series, record),
  ];
  if (problems.length > 0) throw new ContentError(problems);
}

function groupingProblems(
  { data, placeOf }: Checked<Series>,
  record: PublishedRecord,
  recordFile: string,
): Problem[] {
  const attributes = record.attributes.map(({ id }) => id);
  return data.groupings.flatMap(({ id, levels }, index) => {
    const attribute = record.attributes.find((each) => each.id === id);
    if (attribute === undefined) {
      const inside = `groupings[${index}].id`;
      const message = `"${id}" is not an attribute of ${recordFile}.${didYouMean(id, attributes)}${attributes.length === 0 ? ' It has none yet.' : ` Expected one of ${attributes.join(', ')}.`}`;
      return [{ ...placeOf(['groupings', index, 'id']), inside, message }];
    }
    // A grouping that stands here a second time is told as such.
    if (data.groupings.findIndex((each) => each.id === id) < index) return [];
    const expected = attribute.levels.map((level) => level.id);
    const given = levels.map((level) => level.id);
    const unknown = levels.flatMap((level, at) =>
      expected.includes(level.id)
        ? []
        : [
            {
              ...placeOf(['groupings', index, 'levels', at, 'id']),
              inside: `groupings[${index}].levels[${at}].id`,
              message: `"${level.id}" is not a level of ${id} in ${recordFile}.${didYouMean(level.id, expected)} Expected one of ${expected.join(', ')}.`,
            },
          ],
    );
    const missing = expected.filter((level) => !given.includes(level));
    if (unknown.length > 0 || missing.length === 0) return unknown;
    const inside = `groupings[${index}].levels`;
    const message = `no words for the level ${missing.join(', ')} of ${id}; expected all of ${expected.join(', ')}, as in ${recordFile}.`;
    return [{ ...placeOf(['groupings', index, 'levels']), inside, message }];
  });
}

function repeated(
  { placeOf }: Checked<unknown>,
  ids: readonly string[],
  path: (index: number) => (string | number)[],
): Problem[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            ...placeOf(path(index)),
            inside: 'id',
            message: `"${id}" stands here a second time; expected another id.`,
          },
        ],
  );
}

function sourceProblems(
  { data, placeOf }: Checked<readonly { readonly reference: string | null }[]>,
  references: readonly Reference[],
): Problem[] {
  const keys = references.map(({ id }) => id);
  return data.flatMap(({ reference }, index) =>
    reference === null || keys.includes(reference)
      ? []
      : [
          {
            ...placeOf([index, 'reference']),
            inside: `[${index}].reference`,
            message: `"${reference}" is not a key of the references.${didYouMean(reference, keys)}`,
          },
        ],
  );
}

function paperProblems({ data, placeOf }: Checked<Series>, references: readonly Reference[]): Problem[] {
  if (data.paper === null) return [];
  const keys = references.map(({ id }) => id);
  const message = `"${data.paper}" is not a key of the references.${didYouMean(data.paper, keys)} Expected null for a series that appears here first${keys.length > 0 && keys.length <= 12 ? `, or one of ${keys.join(', ')}` : ''}.`;
  return keys.includes(data.paper) ? [] : [{ ...placeOf(['paper']), inside: 'paper', message }];
}

function nameProblems({ data, placeOf }: Checked<Series>, record: PublishedRecord): Problem[] {
  const statements = [...record.facts, ...record.assumptions].map(({ id }) => id);
  if (statements.length === 0 && data.names !== undefined) {
    const message = 'a table has no facts and no assumptions to be named; expected no names';
    return [{ ...placeOf(['names']), inside: 'names', message }];
  }
  return Object.keys(data.names ?? {})
    .filter((id) => !statements.includes(id))
    .map((id) => ({
      ...placeOf(['names', id]),
      inside: `names.${id}`,
      message: `"${id}" is not a fact or an assumption of record.yaml.${didYouMean(id, statements)} Expected one of ${statements.join(', ')}.`,
    }));
}

function storyProblems({ data, placeOf }: Checked<Series>, record: PublishedRecord): Problem[] {
  const statements = [...record.facts, ...record.assumptions].map(({ id }) => id);
  if (statements.length === 0 && data.story.length > 0) {
    const message =
      'a table states nothing that could be told step by step; expected no story, or a record.yaml in place of the table';
    return [{ ...placeOf(['story']), inside: 'story', message }];
  }
  const told = data.story.flatMap(({ ids }) => ids);
  return data.story.flatMap(({ ids }, step) =>
    ids.flatMap((id, index): Problem[] => {
      const place = { ...placeOf(['story', step, 'ids', index]), inside: `story[${step}].ids[${index}]` };
      if (!statements.includes(id)) {
        const message = `"${id}" is not a fact or an assumption of record.yaml.${didYouMean(id, statements)} Expected one of ${statements.join(', ')}.`;
        return [{ ...place, message }];
      }
      if (told.indexOf(id) === told.lastIndexOf(id)) return [];
      return [{ ...place, message: `"${id}" is told more than once; expected each in one step.` }];
    }),
  );
}
