import type { Series } from '../../cohort/Series.ts';
import { formatTime } from '../../format/formatTime.ts';
import type { StatementRow, StoryRow } from '../../rows/storyRows.ts';
import { element } from '../../figures/kit/element.ts';
import { largeCount } from './countText.ts';
import { envelopeThumb } from './envelopeThumb.ts';
import { learnedSentences } from './learnedSentences.ts';

/**
 * The story of a record, step by step: what each step says, how many sets of times and tables are left, the envelope, and what
 * became known. Every statement has a switch; without scripts the switches are hidden and the story stands.
 */
export function storyList(
  rows: readonly StoryRow[],
  series: Series,
  options: { id: string; end: number },
  document: Document,
): HTMLElement {
  return element(
    document,
    'ol',
    { class: 'story' },
    ...rows.map((row, index) =>
      element(
        document,
        'li',
        { class: 'story-step' },
        element(
          document,
          'div',
          { class: 'story-says' },
          element(document, 'h4', {}, row.title),
          ...row.statements.map((statement) => statementSwitch(statement, document)),
        ),
        element(
          document,
          'div',
          { class: 'story-left' },
          envelopeThumb(
            row.answer,
            {
              ...options,
              id: `${options.id}-${index}`,
              title: `Where the curve can run after step ${index + 1}, from 0 to ${formatTime(options.end, series, false)}`,
            },
            document,
          ),
          ...counts(row, document),
          ...learnedSentences(row.answer, rows[index - 1]?.answer ?? null, series).map((sentence) =>
            element(document, 'p', {}, sentence),
          ),
        ),
      ),
    ),
  );
}

function counts({ answer }: StoryRow, document: Document): HTMLElement[] {
  if (answer.kind === 'none') return [];
  const item = (name: string, value: string) =>
    element(
      document,
      'div',
      {},
      element(document, 'dt', {}, name),
      element(document, 'dd', {}, largeCount(value)),
    );
  return [
    element(
      document,
      'dl',
      { class: 'story-counts' },
      item('sets of times', answer.timeVectors),
      item('tables', answer.tables),
    ),
  ];
}

/** A statement with its switch, where it stands or why we take it for granted, and its other readings. */
function statementSwitch(statement: StatementRow, document: Document): HTMLElement {
  const ground = statement.kind === 'fact' ? `stated, ${statement.ground}` : 'our assumption';
  return element(
    document,
    'div',
    { class: 'statement', 'data-kind': statement.kind },
    element(
      document,
      'label',
      {},
      element(document, 'input', {
        type: 'checkbox',
        class: 'controls',
        'data-statement': statement.id,
        checked: '',
        form: 'choices',
      }),
      element(document, 'span', {}, `${statement.says} `, element(document, 'small', {}, ground)),
    ),
    ...(statement.kind === 'assumption'
      ? [
          element(
            document,
            'details',
            {},
            element(document, 'summary', {}, 'Why'),
            element(document, 'p', {}, statement.ground),
          ),
        ]
      : []),
    ...(statement.choices.length === 0 ? [] : [choicesOf(statement, document)]),
  );
}

function choicesOf({ id, choices, says }: StatementRow, document: Document): HTMLElement {
  return element(
    document,
    'label',
    { class: 'statement-choice controls' },
    element(document, 'span', { class: 'visually-hidden' }, `Read this as: ${says}`),
    element(
      document,
      'select',
      { 'data-assumption': id, autocomplete: 'off' },
      ...choices.map((choice) => element(document, 'option', { value: choice.value }, `as ${choice.says}`)),
    ),
  );
}
