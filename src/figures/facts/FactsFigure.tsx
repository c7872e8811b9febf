import type { AnswerRow } from '../../rows/answerRow.ts';
import type { Reading } from '../../state/Reading.ts';
import { Figure } from '../kit/Figure.tsx';
import { Answer } from './Answer.tsx';
import { Forced, type ForcedProps } from './Forced.tsx';
import { Steps, type StepsProps } from './Steps.tsx';

/** A reading of the record, and what it leaves. */
export interface Answered {
  readonly reading: Reading;
  readonly answer: AnswerRow;
}

export interface FactsFigureProps extends StepsProps {
  /** The last answer: that of the switches, unless it is being found out. */
  readonly answered: Answered;
  readonly forced: Pick<ForcedProps, 'rows' | 'work'>;
  /** How far finding an answer out is. */
  readonly work?: string;
  /** Whether that can be stopped, and whether it failed and can be tried again. */
  readonly isBusy?: boolean;
  readonly hasFailed?: boolean;
  readonly onAllOn?: () => void;
  readonly onStop?: () => void;
  readonly onAgain?: () => void;
  readonly onFold?: ForcedProps['onFold'];
}

/** The record's facts and assumptions as switches, with what each step leaves and what all that are on leave together. */
export function FactsFigure({ answered, forced, work = '', ...props }: FactsFigureProps) {
  const { id, rows, series, end, reading, onSwitch, onAssume } = props;
  const changed = answered.reading.without.length + Object.keys(answered.reading.assume).length;
  return (
    <Figure id={id} title="What each statement leaves" caption={<Caption />}>
      <Steps {...{ id, rows, series, end, reading, onSwitch, onAssume }} />
      <section class="story-now" aria-labelledby={`${id}-now`}>
        <h4 id={`${id}-now`}>With the statements that are on</h4>
        <Answer answer={answered.answer} id={`${id}-now`} {...{ series, end, changed }} />
        <p class="story-work controls" role="status">
          {work}
        </p>
        <div class="controls story-actions">
          <Action words="Switch everything on again" shown={changed > 0} onPress={props.onAllOn} />
          <Action words="Stop computing" shown={props.isBusy ?? false} onPress={props.onStop} />
          <Action words="Try again" shown={props.hasFailed ?? false} onPress={props.onAgain} />
        </div>
      </section>
      <Forced {...forced} onFold={props.onFold} />
    </Figure>
  );
}

interface ActionProps {
  readonly words: string;
  readonly shown: boolean;
  readonly onPress: (() => void) | undefined;
}

function Action({ words, shown, onPress }: ActionProps) {
  return (
    <button type="button" class="text-button" hidden={!shown} onClick={onPress}>
      {words}
    </button>
  );
}

function Caption() {
  return (
    <p>
      <strong>Each step keeps the tables that agree with it and with every step before it.</strong> Hatching:
      where the curve of all patients can still run. A count of tables is not a probability.{' '}
      <span class="controls">Switch a statement off, and every figure of the page follows.</span>
    </p>
  );
}
