import type { TableQuestion } from '../../cohort/table/OutcomeReading.ts';

/** One kind of thing that a reader of a table is asked: what stands there, the question, why it isn't guessed, a table that asks it. */
export interface AskedKind {
  readonly cells: string;
  readonly question: string;
  readonly why: string;
  /** A small table in which it is asked. */
  readonly example: string;
  /** What the question is about; null where it comes only once the grouping is chosen. */
  readonly about: TableQuestion['about'] | null;
}

/** All kinds of questions, the most frequent first. */
export const WHAT_IS_ASKED: readonly AskedKind[] = [
  {
    cells: 'censored: 0, 1',
    question: 'Which of the two died?',
    why: 'Under that name, 1 is the death in some tables and the censoring in others.',
    example: 'months,censored\n12,0\n30,1\n25,0\n41,1',
    about: 'event',
  },
  {
    cells: 'status: 0, 1, 2',
    question: 'Which values count as the outcome?',
    why: 'The others are other events, or another way to leave. Where they end follow-up, cumulative incidence is the curve to draw.',
    example: 'months,status\n12,0\n30,1\n25,2\n41,0\n8,1',
    about: 'event',
  },
  {
    cells: 'status: 1, 2',
    question: 'Which of the two happened?',
    why: 'R’s own tables write a death as 2, others as 1.',
    example: 'months,status\n12,1\n30,2\n25,2\n41,1',
    about: 'event',
  },
  {
    cells: 'relapse-free: yes, no',
    question: 'Does “yes” mean that it happened?',
    why: 'The name denies what the value affirms.',
    example: 'months,relapse-free\n12,yes\n30,no\n25,yes\n41,no',
    about: 'event',
  },
  {
    cells: 'time: 12, 999, 34',
    question: 'Is 999 a time?',
    why: 'In many tables 9, 99 or 999 stands for a missing value.',
    example: 'months,died\n12,yes\n999,no\n34,yes\n41,no\n20,no',
    about: 'missing',
  },
  {
    cells: 'time: 1,204',
    question: 'A thousand and more, or one and a fifth?',
    why: 'Nothing else in the column tells.',
    example: 'days;died\n1,204;yes\n2,310;no\n3,125;yes\n1,877;no',
    about: 'numbers',
  },
  {
    cells: 'date: 03/04/2015',
    question: 'Which comes first, the day or the month?',
    why: 'Both are dates.',
    example:
      'surgery,last follow-up,died\n03/04/2015,05/06/2017,yes\n02/05/2014,07/08/2018,no\n01/02/2013,03/09/2016,no',
    about: 'time',
  },
  {
    cells: 'time in days: 12, 24, 36',
    question: 'Days or months?',
    why: 'The name and the values disagree.',
    example: 'time in days,died\n12,yes\n24,no\n36,yes\n48,no\n60,no',
    about: 'unit',
  },
  {
    cells: 'OS, PFS, one outcome',
    question: 'Which time belongs to the outcome?',
    why: 'A time and an outcome of different things give a curve of nothing.',
    example: 'OS,PFS,status\n12,8,0\n30,20,1\n25,25,0\n41,12,1',
    about: 'time',
  },
  {
    cells: 'id: 7, 7, 8',
    question: 'Which row of a patient counts?',
    why: 'Rows of one patient are no patients.',
    example: 'id,months,died\n7,12,no\n7,30,yes\n8,25,no\n9,41,yes',
    about: 'rows',
  },
  {
    cells: 'recurrence: yes, no',
    question: 'Was it known at time zero?',
    why: 'Groups by what happened later hold immortal time. Asked once the grouping is chosen.',
    example: 'months,died,recurrence\n12,yes,yes\n30,no,no\n25,yes,yes\n41,no,no',
    about: null,
  },
];
