import { ownValue } from '../cohort/ownValue.ts';
import type { Problem } from './ContentError.ts';
import type { Publication } from './Publication.ts';
import type { UsedComponent } from './scanArticle.ts';

/** What of a publication components are drawn from. */
export type Matter = Pick<Publication, 'id' | 'series' | 'table' | 'context' | 'checklist'>;

/** What a publication lacks for a component, and what to do about it; null where it lacks nothing. */
type Lack = (publication: Matter) => string | null;

const fromRecord: Lack = ({ table }) =>
  table === null ? null : 'a table of patients leaves nothing of it open; expected no such part';

const twoKnownLevels: Lack = ({ series }) =>
  series.groupings.some(({ knownAtTimeZero, levels }) => knownAtTimeZero && levels.length === 2)
    ? null
    : 'no grouping in series.yaml has two levels and was known at time zero; expected such a grouping, or no such part';

const fromTable: Lack = ({ table }) =>
  table === null
    ? 'a record says how many patients had what, but not which of them: there are no rows to count by group; expected a table of patients, table.csv with table.yaml, or no such part'
    : null;

const LACKS: Readonly<Record<string, Lack>> = {
  FactsStory: ({ id, series, table }) => {
    if (series.story.length > 0) return null;
    return table === null
      ? `this publication has no story; expected the steps of its "story" in content/${id}/series.yaml, or no such figure`
      : 'this publication has no story; expected no such figure: a table of patients leaves nothing to tell step by step';
  },
  ContextFigure: ({ context }) =>
    context.length > 0
      ? null
      : 'no series to compare with; expected at least one in context.yaml, or no such figure',
  Checklist: ({ checklist }) =>
    checklist === null ? 'no checklist; expected checklist.yaml beside the article, or no such part' : null,
  GroupingsChart: ({ series }) =>
    series.groupings.some(({ knownAtTimeZero }) => knownAtTimeZero)
      ? null
      : 'no grouping in series.yaml was known at time zero; expected one, or no such figure',
  TwentyDeals: twoKnownLevels,
  GuessDeals: twoKnownLevels,
  SecondOperation: ({ series }) =>
    series.groupings.some(({ knownAtTimeZero, levels }) => !knownAtTimeZero && levels.length === 2)
      ? null
      : 'no grouping in series.yaml has two levels and came after time zero; expected one with knownAtTimeZero: false, or no such figure',
  PReadings: fromRecord,
  PublishedAndRecomputed: fromRecord,
  MissingItems: fromRecord,
  TableOne: fromTable,
};

/** Components for which a publication lacks what they are drawn from. */
export function withoutMatter(used: readonly UsedComponent[], publication: Matter): Problem[] {
  return used.flatMap(({ file, line, column, name }) => {
    const lack = ownValue(LACKS, name)?.(publication) ?? null;
    return lack === null ? [] : [{ ...{ file, line, column, inside: `<${name}>` }, message: `${lack}.` }];
  });
}
