import type { StoryStep } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { reconstruct } from '../reconstruction/reconstruct.ts';
import { answerRow, type AnswerRow } from './answerRow.ts';

/** A step of the story with what is left of the cohorts once it and all steps before it are switched on. */
export interface StoryRow {
  readonly title: string;
  readonly statements: readonly StatementRow[];
  readonly answer: AnswerRow;
}

/** A fact or an assumption as a reader meets it. */
export interface StatementRow {
  readonly id: string;
  readonly says: string;
  /** Where it stands in the paper, for a fact; why we take it for granted, for an assumption. */
  readonly ground: string;
  readonly kind: 'fact' | 'assumption';
  /** Other values that an assumption can take, its present one first; none for a fact. */
  readonly choices: readonly { readonly value: string; readonly says: string }[];
}

/** Switches the story's steps on one after another. Statements that no step names are on throughout, as they are by default. */
export function storyRows(record: PublishedRecord, story: readonly StoryStep[]): StoryRow[] {
  return story.map(({ title, ids }, index) => {
    const later = story.slice(index + 1).flatMap((step) => step.ids);
    return {
      title,
      statements: ids.map((id) => statementRow(record, id)),
      answer: answerRow(reconstruct(record, { without: later })),
    };
  });
}

function statementRow(record: PublishedRecord, id: string): StatementRow {
  const fact = record.facts.find((each) => each.id === id);
  if (fact) return { id, says: fact.says, ground: fact.where, kind: 'fact', choices: [] };
  const assumption = record.assumptions.find((each) => each.id === id);
  if (!assumption)
    throw new RangeError(`storyRows requires facts and assumptions of the record, received ${id}`);
  const { says, reason, value, choices } = assumption;
  const own = choices.filter((choice) => choice.value === value);
  const others = choices.filter((choice) => choice.value !== value);
  return {
    id,
    says,
    ground: reason,
    kind: 'assumption',
    choices:
      own.length === 0 || others.length === 0
        ? []
        : [...own, ...others].map((choice) => ({ value: String(choice.value), says: choice.says })),
  };
}
