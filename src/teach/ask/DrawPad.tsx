import { useRef } from 'preact/hooks';
import { FIELD_WIDTH } from '../../rows/teach/drawingFault.ts';
import { penDown, penTo, type PenHold } from '../../rows/teach/penStroke.ts';
import { tidied } from '../../rows/teach/sketch.ts';
import type { Step } from '../../rows/teach/Step.ts';
import type { DrawBoardProps } from './DrawBoard.tsx';
import { FIELD, fieldScales, handlesOf } from '../DrawField.tsx';

/** How far from a handle it can be gripped, in px of the screen. */
const GRIP = { mouse: 9, touch: 15 };

interface Props extends Required<Pick<DrawBoardProps, 'until' | 'onSketch'>> {
  readonly steps: readonly Step[];
}

/** What lies over the field and takes the pointer. */
export function DrawPad({ until, steps, onSketch }: Props) {
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
