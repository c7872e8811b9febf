import type { Series } from '../../cohort/Series.ts';
import type { AnswerRow } from '../../rows/answerRow.ts';
import { Powers } from '../kit/Powers.tsx';
import { countText } from './countText.ts';
import { learnedSentences } from './learnedSentences.ts';
import { Thumb } from './Thumb.tsx';

export interface AnswerProps {
  readonly answer: AnswerRow;
  readonly series: Series;
  /** How many statements differ from the publication's. */
  readonly changed: number;
  readonly id: string;
  /** Where the time axis ends. */
  readonly end: number;
}

/** Statements that were taken away can't contradict: they leave too much to say. */
const NONE = { contradiction: 'nothing agrees', unanswerable: 'no answer' } as const;

/** What the statements that are switched on leave, all together. */
export function Answer({ answer, series, changed, id, end }: AnswerProps) {
  const state = changed === 0 ? 'Everything is on' : `${changed} changed`;
  const isNone = answer.kind === 'none';
  const sentences = learnedSentences(answer, null, series);
  return (
    <div class="answer">
      <Thumb answer={answer} id={id} end={end} title="Where the curve can run under these statements" />
      <div>
        <p>
          <strong>
            <Powers>{`${state}: ${isNone ? NONE[answer.why] : countText(answer)}.`}</Powers>
          </strong>
        </p>
        {(isNone ? sentences : sentences.slice(1)).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}
