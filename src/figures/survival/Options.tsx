import type { ComponentChildren } from 'preact';
import type { Series } from '../../cohort/Series.ts';
import { METHOD_NAMES } from '../../format/methodNames.ts';
import type { LimitSpan } from '../../rows/limitSpan.ts';
import { LIMIT_METHODS } from '../../state/limitMethods.ts';
import { readingKey } from '../../state/Reading.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { Fold } from '../kit/Fold.tsx';
import { Segments } from '../kit/Segments.tsx';
import { FollowRow } from './FollowRow.tsx';
import { GroupOptions } from './GroupOptions.tsx';
import { LongestFollowUp } from './LongestFollowUp.tsx';
import { offersOne } from './offersOne.ts';
import type { Change } from './SurvivalFigureProps.ts';

/** The choices that are made here, to count those that differ from the first view. */
const CHOICES = [
  ...(['showEnvelope', 'median', 'counts', 'leaveOneOut', 'extremes', 'oneMore'] as const),
  ...(['crossed', 'only', 'method', 'years', 'mortality', 'excluded'] as const),
] as const satisfies readonly (keyof ViewState)[];

export interface OptionsProps {
  readonly id: string;
  readonly series: Series;
  readonly state: ViewState;
  readonly defaults: ViewState;
  /** Whether a table is drawn that somebody holds, of which nothing is left open. */
  readonly isTable: boolean;
  /** The longest follow-up allowed, and what can be chosen for it; null for no limit, or nothing to choose. */
  readonly longest: number | null;
  readonly span: LimitSpan | null;
  readonly onChange: Change;
  readonly onAnother: () => void;
  readonly onLongest: (longest: number | null) => void;
  /** A reader unfolded the choices, or folded them up. */
  readonly onFold: (isOpen: boolean) => void;
}

/** Everything about the curves that a reader may choose besides the grouping: gathered in one place, out of the way. */
export function Options(props: OptionsProps) {
  const { id, series, state, defaults, isTable, span, onChange } = props;
  // Readings are the same where they say the same: one that was changed and set back is another object.
  const changed =
    CHOICES.filter((key) => state[key] !== defaults[key]).length +
    Number(readingKey(state.reading) !== readingKey(defaults.reading));
  const box = (
    key: 'showEnvelope' | 'median' | 'counts' | 'leaveOneOut' | 'extremes' | 'oneMore',
    words: string,
  ) => (
    <label>
      <input
        type="checkbox"
        form="choices"
        checked={state[key]}
        onChange={({ currentTarget: { checked } }) => {
          onChange({ [key]: checked }, 'push');
        }}
      />{' '}
      {words}
    </label>
  );
  return (
    <Fold
      also="figure-more controls"
      onFold={props.onFold}
      summary={
        <>
          More ways to see this <span class="fold-note">{changed === 0 ? '' : `${changed} changed`}</span>
        </>
      }
      draw={() => (
        <div class="figure-options">
          <Choices legend="What is drawn">
            <label>
              limits by{' '}
              <select
                aria-label="method of the limits"
                value={state.method}
                onChange={({ currentTarget }) => {
                  const method = LIMIT_METHODS.find((each) => each === currentTarget.value);
                  if (method) onChange({ method }, 'push');
                }}
              >
                {LIMIT_METHODS.map((method) => (
                  <option key={method} value={method}>
                    {METHOD_NAMES[method]}
                  </option>
                ))}
              </select>
            </label>
            {!isTable && box('showEnvelope', 'all that the record leaves open, hatched')}
            {box('median', 'medians')}
            {box('counts', `${series.outcome.happened} and left in the table`)}
          </Choices>
          {series.groupings.length > 0 && (
            <Choices legend="Which groups">
              <GroupOptions {...{ series, state, onChange }} />
            </Choices>
          )}
          {offersOne(state) && (
            <Choices legend="How much rests on one patient">
              {box('leaveOneOut', 'without each row in turn')}
              {box('extremes', 'best and worst for those who left')}
              {box('oneMore', `one more ${series.outcome.one}`)}
              <FollowRow {...props} />
            </Choices>
          )}
          <Choices legend="Scale">
            <Segments
              small
              legend="What the curve shows"
              name={`${id}-measure`}
              chosen={state.mortality ? 'mortality' : 'survival'}
              options={[
                { value: 'survival', label: 'survival' },
                { value: 'mortality', label: 'mortality' },
              ]}
              onChoose={(value) => {
                onChange({ mortality: value === 'mortality' }, 'push');
              }}
            />
            {series.time.perYear !== null && (
              <Segments
                small
                legend="Unit of time"
                name={`${id}-unit`}
                chosen={state.years ? 'years' : 'unit'}
                options={[
                  { value: 'unit', label: series.time.many },
                  { value: 'years', label: 'years' },
                ]}
                onChoose={(value) => {
                  onChange({ years: value === 'years' }, 'push');
                }}
              />
            )}
          </Choices>
          {!isTable && (
            <Choices legend="What else the record allows">
              <button type="button" class="text-button" onClick={props.onAnother}>
                Another compatible table
              </button>
              {span && <LongestFollowUp {...props} span={span} />}
            </Choices>
          )}
        </div>
      )}
    />
  );
}

function Choices({ legend, children }: { readonly legend: string; readonly children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
