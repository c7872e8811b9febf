import { useRef } from 'preact/hooks';
import { formatPercent } from '../format/formatPercent.ts';
import { FIELD_WIDTH } from '../rows/teach/drawingFault.ts';
import { penDown, penTo, type PenHold } from '../rows/teach/penStroke.ts';
import {
  chosenIn,
  clearedSketch,
  sliderAt,
  slidSurvival,
  slidTime,
  tidied,
  undone,
  type Sketch,
} from '../rows/teach/sketch.ts';
import type { Step } from '../rows/teach/Step.ts';
import { DrawField, FIELD, fieldScales, handlesOf } from './DrawField.tsx';

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

/** How far from a handle it can be gripped, in px of the screen. */
const GRIP = { mouse: 9, touch: 15 };

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

interface PadProps extends Required<Pick<DrawBoardProps, 'until' | 'onSketch'>> {
  readonly steps: readonly Step[];
}

/** What lies over the field and takes the pointer. */
function DrawPad({ until, steps, onSketch }: PadProps) {
  const hold = useRef<PenHold | null>(null);
  const field = { until, width: FIELD_WIDTH };
  return (
    <div
      class="draw-pad"
      onPointerDown={(event) => {
        if (!event.isPrimary) return;
        const pad = event.currentTarget;
        pad.setPointerCapture(event.pointerId);
        const box = boxOf(pad);
        const place = gripped(event, steps, until, box);
        const at = pointOf(event, until, box);
        onSketch((now) => {
          const held = penDown(now, at, place, `pointer ${event.timeStamp}`, field);
          hold.current = held.hold;
          return held.sketch;
        });
      }}
      onPointerMove={(event) => {
        const pad = event.currentTarget;
        if (!hold.current || !pad.hasPointerCapture(event.pointerId)) return;
        const to = pointOf(event, until, boxOf(pad));
        onSketch((now) => {
          if (!hold.current) return now;
          const held = penTo(now, hold.current, to, field);
          hold.current = held.hold;
          return held.sketch;
        });
      }}
      onLostPointerCapture={() => {
        hold.current = null;
        onSketch(tidied);
      }}
    />
  );
}

function boxOf(pad: HTMLElement): DOMRect {
  return (pad.parentElement?.querySelector('svg') ?? pad).getBoundingClientRect();
}

/** Where on the axes a pointer is: whole times, and heights in whole percent. */
function pointOf({ clientX, clientY }: PointerEvent, until: number, box: DOMRect): Step {
  const { x, y } = fieldScales(until);
  const scale = FIELD.width / box.width;
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
  return {
    time: Math.round(within(x.invert((clientX - box.left) * scale), until)),
    survival: Math.round(within(y.invert((clientY - box.top) * scale), 1) * 100) / 100,
  };
}

/** The step whose handle is under the pointer. Its ends are left to the pen, which may go on from there. */
function gripped(
  { clientX, clientY, pointerType }: PointerEvent,
  steps: readonly Step[],
  until: number,
  box: DOMRect,
): number | null {
  const { x, y } = fieldScales(until);
  const scale = box.width / FIELD.width;
  const radius = pointerType === 'mouse' ? GRIP.mouse : GRIP.touch;
  const near = handlesOf(steps).find(({ place, time, survival }) => {
    const half = ((y(steps[place]!.survival) - y(steps[place - 1]!.survival)) / 2) * scale;
    return (
      Math.abs(clientX - box.left - x(time) * scale) <= radius &&
      Math.abs(clientY - box.top - y(survival) * scale) <= Math.min(radius, Math.max(4, half - 4))
    );
  });
  return near?.place ?? null;
}
