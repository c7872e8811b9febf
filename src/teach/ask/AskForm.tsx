import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';
import type { Sureness } from '../../rows/teach/answers.ts';
import { AskFold } from './AskFold.tsx';
import type { AskField, AskTexts } from './AskField.ts';
import type { AskNow } from './AskNow.ts';
import { AskReasons, type ReasonData } from './AskReasons.tsx';
import { Built } from './Built.tsx';
import type { FieldData } from './fieldOf.ts';

/** What the page knows of a question, besides its texts. */
export interface AskData {
  readonly field: FieldData;
  readonly reasons: readonly ReasonData[];
  /** Whether the reasons stand in their own order. */
  readonly isOrdered: boolean;
  readonly hasHint: boolean;
  /** Whether there is room for an answer on the print of its page. */
  readonly hasPaper: boolean;
}

/** A question that nobody has answered. */
export const UNANSWERED: AskNow = {
  given: null,
  tried: null,
  judged: null,
  stage: 'open',
  note: '',
  isHinted: false,
  isOpen: false,
};

interface Props extends Omit<AskData, 'field'> {
  readonly id: string;
  readonly field: AskField;
  readonly now: AskNow;
  /** It keeps to itself what it makes of an answer: in a test. */
  readonly isSilent: boolean;
  readonly texts?: AskTexts;
  /** Where the page says what it makes of an answer. */
  readonly said?: Ref<HTMLParagraphElement>;
  readonly onGive?: (given: unknown) => void;
  readonly onCommit?: (sure: Sureness) => void;
  readonly onAgain?: () => void;
  readonly onFold?: (fold: Partial<Pick<AskNow, 'isHinted' | 'isOpen'>>) => void;
}

const SURE = [
  { id: 'guess', label: 'not sure' },
  { id: 'fair', label: 'fairly sure' },
  { id: 'sure', label: 'very sure' },
] as const;

/** A question: what is asked, where it is answered, what the page says of the answer, and its reasons folded under it. */
export function AskForm({ id, field, now, isSilent, texts, ...ask }: Props) {
  const list = useRef<HTMLElement | null>(null);
  const { given, tried, judged, stage } = now;
  const isDone = stage === 'done';
  const drawn = field.draw({
    id,
    given,
    tried,
    texts,
    locked: isDone,
    isTold: isDone && !isSilent,
    onGive: (next) => ask.onGive?.(next),
  });
  const says = () => {
    if (now.note !== '' || judged === null) return now.note;
    if (isDone && isSilent) return 'Noted.';
    // A reason is said as it stands in the list, with the numbers of a seat.
    const reason = list.current?.children[ask.reasons.findIndex((each) => each.id === judged.why)];
    const why = reason?.lastElementChild?.textContent.replace(/\s+/gu, ' ').trim();
    return [judged.says, why, isDone ? null : 'Try once more.'].filter(Boolean).join(' ');
  };
  return (
    <>
      <Built as="p" class="ask-question" id={`${id}-question`} html={texts?.question} />
      {!field.isTyped && drawn}
      {ask.hasPaper && <Built as="div" class="ask-paper" html={texts?.paper} />}
      <div class="ask-actions controls">
        {field.isTyped && drawn}
        <div class="ask-sure" role="group" aria-label="Commit, and say how sure you are" hidden={isDone}>
          <span aria-hidden="true">Commit:</span>
          {SURE.map(({ id: sure, label }) => (
            <button key={sure} type="button" class="button" onClick={() => ask.onCommit?.(sure)}>
              {label}
            </button>
          ))}
        </div>
        <button type="button" class="text-button" hidden={!isDone || isSilent} onClick={ask.onAgain}>
          Answer again
        </button>
        <p class="ask-said" role="status" tabIndex={-1} ref={ask.said ?? null}>
          {says()}
        </p>
      </div>
      {ask.hasHint && (
        <AskFold
          class="ask-hint"
          summary="A hint"
          isOpen={now.isHinted}
          onFold={(isHinted) => ask.onFold?.({ isHinted })}
        >
          <Built as="p" html={texts?.hint} />
        </AskFold>
      )}
      <AskFold
        class="ask-answer"
        summary="The answer, and its reasons"
        isOpen={now.isOpen}
        onFold={(isOpen) => ask.onFold?.({ isOpen })}
      >
        <div class="ask-reveal">
          {ask.reasons.length > 0 && (
            <AskReasons
              reasons={ask.reasons}
              isOrdered={ask.isOrdered}
              texts={texts?.reasons}
              chosen={judged?.chosen ?? []}
              list={(drawn) => {
                list.current = drawn;
              }}
            />
          )}
          {field.drawTruth?.(tried)}
          <Built as="div" class="ask-further" html={texts?.further} />
        </div>
      </AskFold>
    </>
  );
}
