import type { Series } from '../../cohort/Series.ts';
import { formatTime } from '../../format/formatTime.ts';
import type { StoryRow } from '../../rows/storyRows.ts';
import type { Reading } from '../../state/Reading.ts';
import { Powers } from '../kit/Powers.tsx';
import { largeCount } from './countText.ts';
import { learnedSentences } from './learnedSentences.ts';
import { Statement, type StatementProps } from './Statement.tsx';
import { Thumb } from './Thumb.tsx';

export interface StepsProps extends Pick<StatementProps, 'onSwitch' | 'onAssume'> {
  readonly id: string;
  readonly rows: readonly StoryRow[];
  readonly series: Series;
  /** Where the time axes end. */
  readonly end: number;
  /** How the switches read the record. */
  readonly reading: Reading;
}

/**
 * The story of a record, step by step: what each step says, how many sets of times and tables are left, the envelope, and what
 * became known. Every statement has a switch; without scripts the switches are hidden and the story stands.
 */
export function Steps({ id, rows, series, end, reading, onSwitch, onAssume }: StepsProps) {
  return (
    <ol class="story">
      {rows.map((row, index) => (
        <li class="story-step" key={row.title}>
          <div class="story-says">
            <h4>{row.title}</h4>
            {row.statements.map((statement) => (
              <Statement key={statement.id} {...{ statement, reading, onSwitch, onAssume }} />
            ))}
          </div>
          <div class="story-left">
            <Thumb
              answer={row.answer}
              id={`${id}-${index}`}
              end={end}
              title={`Where the curve can run after step ${index + 1}, from 0 to ${formatTime(end, series, false)}`}
            />
            <Counts row={row} />
            {learnedSentences(row.answer, rows[index - 1]?.answer ?? null, series).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Counts({ row: { answer } }: { readonly row: StoryRow }) {
  if (answer.kind === 'none') return null;
  const counts = [
    ['sets of times', answer.timeVectors],
    ['tables', answer.tables],
  ] as const;
  return (
    <dl class="story-counts">
      {counts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Powers>{largeCount(value)}</Powers>
          </dd>
        </div>
      ))}
    </dl>
  );
}
