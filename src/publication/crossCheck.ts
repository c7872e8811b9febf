import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Checked } from './checkYaml.ts';
import { ContentError, type Problem } from './ContentError.ts';
import { didYouMean } from './nearest.ts';

interface Files {
  readonly series: Checked<Series>;
  readonly record: PublishedRecord;
  /** The file that the attributes stand in: record.yaml, or table.yaml beside a table. */
  readonly recordFile: string;
}

/**
 * What the words of a publication say about what it is computed from: groupings are attributes of the record, with the same levels, and
 * none stands there twice; what is told or named is a statement of it.
 *
 * @throws ContentError with every problem found
 */
export function crossCheck({ series, record, recordFile }: Files): void {
  const { data, placeOf } = series;
  const problems = [
    ...groupingProblems(series, record, recordFile),
    ...repeatedIds({ data: data.groupings, placeOf }, (index) => ['groupings', index, 'id']),
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

/** Ids of a list that stand in it twice. */
export function repeatedIds(
  { data, placeOf }: Checked<readonly { readonly id: string }[]>,
  path: (index: number) => (string | number)[] = (index) => [index, 'id'],
): Problem[] {
  const ids = data.map(({ id }) => id);
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
