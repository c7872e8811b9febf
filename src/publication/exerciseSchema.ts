import { z } from 'zod';
import { id, strict, words } from './strict.ts';
import { askSchema } from './askSchema.ts';
import { computedSchema } from './computedNumber.ts';
import { tableSchema } from './exerciseTable.ts';
import { CONCEPT_IDS } from './teachingConcepts.ts';

/** What a figure above a question draws besides its curve. */
const figureSchema = strict({
  table: id.describe('The id of one of tables, or shown.'),
  shows: z
    .array(z.enum(['curve', 'ticks', 'risk', 'limits', 'list']), {
      error: 'a list of curve, ticks, risk, limits, list',
    })
    .min(1, 'something to show')
    .describe('What is drawn: curve, ticks, risk, limits, list.'),
  from: z
    .number()
    .min(0)
    .lt(1)
    .default(0)
    .describe('Where the axis of survival begins: 0 unless a question is about axes.'),
  caption: words.describe('Words below it.'),
});

export type QuestionFigure = z.infer<typeof figureSchema>;

/** The front matter of an exercise. The body below it is the explanation, read after the learner has committed. */
export const exerciseSchema = strict({
  title: words.describe('What it is called, in plain words.'),
  term: words.describe('The standard name of what is asked, as books and boards have it.'),
  concepts: z
    .array(z.enum(CONCEPT_IDS))
    .min(1, 'at least one concept')
    .describe('What it is about, the first thing first.'),
  level: z
    .literal([1, 2, 3], { error: '1 (reads), 2 (works out) or 3 (appraises)' })
    .describe('1 (reads), 2 (works out) or 3 (appraises).'),
  misconception: words.describe('What a reader gets wrong without it; for the teacher.'),
  seconds: z
    .int('a whole number of seconds')
    .min(30, 'thirty seconds or more')
    .max(600, 'ten minutes or less')
    .describe('What reading, thinking and answering take, with the reasons and the transfer.'),
  test: z
    .boolean()
    .default(false)
    .describe(
      'Whether it is in the tests before and after: its question is asked before, that of its transfer after, which has to make sense alone.',
    ),
  figure: figureSchema.nullable().default(null).describe('A figure above the question.'),
  question: words.describe('What is asked; braces name quantities.'),
  ask: askSchema.describe('How it is answered, by kind.'),
  hint: words.describe('Said after a first answer that was wrong.'),
  sentence: words.describe('What to take home, in one sentence.'),
  tables: z.array(tableSchema).default([]).describe('Small tables that the exercise speaks of.'),
  numbers: z
    .array(computedSchema)
    .default([])
    .describe('Numbers that the exercise has computed, for braces in its texts.'),
  stage: z
    .enum(['deals', 'operations'])
    .nullable()
    .default(null)
    .describe('A figure that the learner plays with after committing.'),
  transfer: strict({
    figure: figureSchema.nullable().default(null).describe('A figure above the question.'),
    question: words.describe('What is asked.'),
    ask: askSchema.describe('How it is answered.'),
    explain: words.describe('The explanation, read after the answer.'),
  }).describe('The same idea in another place, asked at the end.'),
});

export type ExerciseMatter = z.infer<typeof exerciseSchema>;
