import { useRef, useState } from 'preact/hooks';
import { counted, countedInWords, PATIENTS } from '../../format/counted.ts';
import { snapHeights, type CurveAnswer } from '../../rows/teach/games/drawnCurve.ts';
import { withoutLevel } from '../../rows/teach/redrawFrom.ts';
import { sketchOf } from '../../rows/teach/sketch.ts';
import { pageSession } from '../../state/pageSession.ts';
import { DrawBoard } from '../ask/DrawBoard.tsx';
import type { GameWords } from './GameWords.ts';

/** What somebody who drew a curve says of it. */
type Call = 'some' | 'none';

interface Props {
  /** How many patients the curve is of, and where its field ends. */
  readonly n: number;
  readonly until: number;
  readonly timeLabel: string;
  /** How many sets of times agree with the record. */
  readonly timeVectors: bigint;
  readonly words: GameWords;
  /** One outcome: "death". */
  readonly outcome: string;
}

/** A drawn curve is called, then answered by the record: how many sets of times agree with it, or what forbids it. It ends with one of each rightly called. */
export function AnyTableGame({ n, until, timeLabel, timeVectors, words, outcome }: Props) {
  const [sketch, setSketch] = useState(sketchOf());
  const [said, setSaid] = useState<{ readonly call: Call; readonly answer: CurveAnswer } | 'counting' | null>(
    null,
  );
  const [reached, setReached] = useState<readonly Call[]>([]);
  const asking = useRef(new AbortController());
  const answer = async (call: Call) => {
    // Who calls again before the answer is there calls another curve.
    asking.current.abort();
    const { signal } = (asking.current = new AbortController());
    setSaid('counting');
    const found = await pageSession()
      .answerCurve(snapHeights(withoutLevel(sketch.steps), n), signal)
      .catch((error: unknown): CurveAnswer => {
        reportError(error);
        return { kind: 'unknown', why: 'it could not be worked out. Call it again.' };
      });
    setSaid({ call, answer: found });
    if (found.kind === call) setReached((before) => [...new Set([...before, call])]);
  };
  const goal = (call: Call, text: string) => (
    <li data-goal={call} data-reached={reached.includes(call) ? '' : undefined}>
      {text}
    </li>
  );
  return (
    <>
      <p>
        Draw the survival curve of the {countedInWords(n, PATIENTS)}. Each fall is one {outcome}, and counts
        to the {words.one}; heights count to within three points.
      </p>
      <DrawBoard {...{ until, timeLabel, sketch }} unit={words.one} onSketch={setSketch} />
      <div class="ask-actions controls">
        <div class="ask-sure" role="group" aria-label="Call it">
          <span aria-hidden="true">I say:</span>
          <button type="button" class="button" onClick={() => void answer('some')}>
            some table agrees
          </button>
          <button type="button" class="button" onClick={() => void answer('none')}>
            none does
          </button>
        </div>
      </div>
      <div class="game-said controls" data-part="said" role="status" tabindex={-1}>
        {said === 'counting' ? <p>Counting …</p> : said && <Said {...said} />}
      </div>
      <ul class="game-goals controls">
        {goal('some', 'A curve with which some table agrees')}
        {goal('none', 'A curve with which none does')}
      </ul>
      <details open={reached.length === 2} data-part="end">
        <summary>The end of this game</summary>
        <p>
          {`A curve isn’t published here, and yet not every curve can be true. ${counted(timeVectors, { one: 'set', many: 'sets' })} of times agree with every statement, and each of them has one curve; every other curve is ruled out by a few sentences. Whoever reads a figure in a paper can hold it against its text in the same way.`}
        </p>
      </details>
    </>
  );
}

function Said({ call, answer }: { readonly call: Call; readonly answer: CurveAnswer }) {
  const right = answer.kind === call;
  const verdict = right ? 'You called it.' : answer.kind === 'unknown' ? null : 'Not so.';
  return (
    <>
      {verdict && <p>{verdict}</p>}
      <Answer answer={answer} />
    </>
  );
}

function Answer({ answer }: { readonly answer: CurveAnswer }) {
  switch (answer.kind) {
    case 'some':
      return (
        <p>
          {counted(answer.timeVectors, { one: 'set of times agrees', many: 'sets of times agree' })} with your
          curve and with every statement.
        </p>
      );
    case 'none':
      return (
        <>
          <p>No table agrees. These can’t all be true:</p>
          <ul>
            {answer.statements.map((statement) => (
              <li key={statement}>{statement}</li>
            ))}
          </ul>
          {answer.notes !== '' && <p>{answer.notes}</p>}
        </>
      );
    case 'unknown':
      return <p>That leaves too much to count here: {answer.why}</p>;
  }
}
