import { formatPercent } from '../../format/formatPercent.ts';
import {
  chosenIn,
  clearedSketch,
  sliderAt,
  slidSurvival,
  slidTime,
  tidied,
  undone,
  type Sketch,
} from '../../rows/teach/sketch.ts';
import { DrawField } from '../DrawField.tsx';
import { DrawPad } from './DrawPad.tsx';

export interface DrawBoardProps {
  /** Where the field ends. */
  readonly until: number;
  readonly timeLabel: string;
  /** One unit of time: "month". */
  readonly unit: string;
  readonly sketch: Sketch;
  readonly locked?: boolean;
  /** Hears what becomes of the drawing as it is by then. */
  readonly onSketch?: (change: (now: Sketch) => Sketch) => void;
}

/**
 * A field for a curve drawn by hand: with a mouse, a pen or a finger on it, or with a choice and two sliders under it. The pen
 * replaces what it passes over; a single step is moved by its handle, or by the sliders once it is chosen. Each change can be undone.
 */
export function DrawBoard({ until, timeLabel, unit, sketch, locked = false, onSketch }: DrawBoardProps) {
  const { steps, chosen, past } = sketch;
  const slider = sliderAt(sketch);
  const off = locked ? 'true' : undefined;
  const change = (to: (now: Sketch) => Sketch) => {
    if (!locked) onSketch?.(to);
  };
  return (
    <div
      class="controls"
      onKeyDown={(event) => {
        if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || locked) return;
        event.preventDefault();
        change(undone);
      }}
    >
      <div class="draw-place">
        <DrawField
          {...{ until, timeLabel }}
          drawn={steps}
          handles={locked ? null : { chosen }}
          title="Your curve"
        />
        {!locked && <DrawPad {...{ until, steps, onSketch: change }} />}
      </div>
      <p class="draw-hint">Draw with a mouse or a finger, or with the sliders. A dot moves one step.</p>
      <div class="draw-sliders">
        <label>
          <span>The sliders set</span>
          <select
            autocomplete="off"
            aria-disabled={off}
            value={chosen === null ? '' : String(chosen)}
            onChange={({ currentTarget }) => {
              if (locked) currentTarget.value = '';
              const { value } = currentTarget;
              change((now) => chosenIn(now, value === '' ? null : Number(value)));
            }}
          >
            <option value="">a new step</option>
            {steps.slice(1).map(({ time }, index) => (
              <option key={index} value={String(index + 1)}>{`the step in ${unit} ${time}`}</option>
            ))}
          </select>
        </label>
        <label>
          <span>
            From {unit} {slider.time} on
          </span>
          <input
            type="range"
            min="0"
            max={until}
            step="1"
            value={slider.time}
            autocomplete="off"
            aria-disabled={off}
            onInput={({ currentTarget }) => {
              if (locked) currentTarget.value = String(slider.time);
              const time = Number(currentTarget.value);
              change((now) => slidTime(now, time, until));
            }}
          />
        </label>
        <label>
          <span>survival is {formatPercent(slider.survival)}</span>
          <input
            type="range"
            min="0"
            max="100"
            step="1"
            value={Math.round(slider.survival * 100)}
            autocomplete="off"
            aria-disabled={off}
            aria-valuetext={`${Math.round(slider.survival * 100)} percent`}
            onInput={({ currentTarget }) => {
              if (locked) currentTarget.value = String(Math.round(slider.survival * 100));
              const survival = Number(currentTarget.value) / 100;
              change((now) => slidSurvival(now, survival, until));
            }}
            onChange={() => {
              change(tidied);
            }}
          />
        </label>
      </div>
      <p class="draw-actions">
        <button
          type="button"
          class="text-button"
          aria-disabled={locked || past.length === 0 ? 'true' : undefined}
          onClick={() => {
            change(undone);
          }}
        >
          Undo
        </button>
        <button
          type="button"
          class="text-button"
          aria-disabled={off}
          onClick={() => {
            change(clearedSketch);
          }}
        >
          Start the drawing again
        </button>
      </p>
    </div>
  );
}
