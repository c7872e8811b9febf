import { formatPercent } from '../../format/formatPercent.ts';
import { formatTime } from '../../format/formatTime.ts';
import type { LimitSpan } from '../../rows/limitSpan.ts';
import type { OptionsProps } from './Options.tsx';

/** The assumption on the longest follow-up as a slider, with what it makes possible. */
export function LongestFollowUp({
  id,
  series,
  longest,
  span,
  defaults,
  onLongest,
}: Pick<OptionsProps, 'id' | 'series' | 'longest' | 'defaults' | 'onLongest'> & {
  readonly span: LimitSpan;
}) {
  // One step beyond the largest limit stands for none.
  const none = span.largest + 1;
  return (
    <div class="limit-slider">
      <label for={`${id}-longest`}>Longest follow-up allowed</label>
      <output>{longest === null ? 'no limit' : `${longest} ${series.time.many}`}</output>
      <input
        type="range"
        id={`${id}-longest`}
        min={span.smallest}
        max={span.unlimited ? none : span.largest}
        step={1}
        value={longest ?? none}
        onInput={({ currentTarget }) => {
          const value = Number(currentTarget.value);
          onLongest(value >= none ? null : value);
        }}
      />
      <small>
        {`Survival of ${formatPercent(span.lowest)} at ${formatTime(defaults.time, series, false)} is possible only from ${formatTime(span.possibleFrom, series, false)} on.`}
      </small>
    </div>
  );
}
