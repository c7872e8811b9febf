import { useRef } from 'preact/hooks';
import { ForgetTwice } from './ForgetTwice.tsx';

export interface ProgressBoardProps {
  /** How far the learner is; null on a test, where it isn't said. */
  readonly count: string | null;
  /** How much is to be met again; empty for nothing. */
  readonly due?: string;
  /** Whether this browser may keep the answers. */
  readonly remembers?: boolean;
  /** Where the learner's record stands; none in a course that is taken elsewhere. */
  readonly record?: string | undefined;
  /** Whether there is anything to forget. */
  readonly hasAnswers?: boolean;
  /** What became of keeping, or forgetting. */
  readonly said?: string;
  readonly onRemember?: (remembers: boolean) => void;
  readonly onForget?: () => void;
}

/** How far a learner is in all exercises, whether this browser may remember it, and how it forgets it. */
export function ProgressBoard({ count, due = '', remembers = false, record, ...rest }: ProgressBoardProps) {
  const { hasAnswers = false, said = '', onRemember, onForget } = rest;
  const status = useRef<HTMLParagraphElement>(null);
  return (
    <>
      {count !== null && <p data-part="count">{count}</p>}
      <p data-part="due" class="progress-due" hidden={count === null}>
        {due}
      </p>
      <label>
        <input
          type="checkbox"
          form="choices"
          checked={remembers}
          onChange={({ currentTarget }) => onRemember?.(currentTarget.checked)}
        />{' '}
        Remember my answers in this browser
      </label>
      {record !== undefined && <a href={record}>Your record</a>}
      {hasAnswers && (
        <ForgetTwice
          onForget={() => {
            onForget?.();
            // The button that was pressed is gone.
            status.current?.focus();
          }}
        />
      )}
      <p data-part="kept" role="status" tabindex={-1} ref={status}>
        {said}
      </p>
    </>
  );
}
