import type { Series } from '../../cohort/Series.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { arrangementSentence } from './sentences/arrangementSentence.ts';

interface ArrangementProps {
  readonly model: Pick<SurvivalModel, 'grouping' | 'arrangements' | 'arrangement' | 'isTable'>;
  readonly series: Series;
  /** What is said after the arrangement's own sentence: what else had to move. */
  readonly also?: string;
  /** A reader asked for the next arrangement (1) or the one before (-1). Nothing is asked for at build. */
  readonly onStep?: ((step: 1 | -1) => void) | undefined;
}

/** Which arrangement is shown, in words, with buttons to the next; and the caution of a grouping not known at time zero. */
export function Arrangement({ model, series, also = '', onStep }: ArrangementProps) {
  const { grouping, arrangements, arrangement, isTable } = model;
  if (grouping === null || isTable) {
    const words =
      grouping?.definition ?? `${series.everyone} as one cohort; nothing depends on who was in which group.`;
    return (
      <div class="arrangement" data-plain="">
        <p class="arrangement-words">{words}</p>
        <Caution words={grouping?.caution ?? null} />
      </div>
    );
  }
  const count = arrangements.length;
  const step = (by: 1 | -1, sign: string, label: string) =>
    count > 1 && (
      <span class="controls">
        <button type="button" aria-label={label} onClick={() => onStep?.(by)}>
          {sign}
        </button>
      </span>
    );
  return (
    <div class="arrangement">
      <div class="stepper" data-fixed={count === 1 ? '' : undefined}>
        {step(-1, '‹', 'Previous arrangement')}
        <output>{count === 1 ? 'the only arrangement' : `arrangement ${arrangement + 1} of ${count}`}</output>
        {step(1, '›', 'Next arrangement')}
      </div>
      <p class="arrangement-words">
        {arrangementSentence(arrangements, arrangement, grouping, series) + also}
      </p>
      <Caution words={grouping.caution} />
    </div>
  );
}

function Caution({ words }: { readonly words: string | null }) {
  return words === null ? null : <p class="caution">{words}</p>;
}
