import { useRef } from 'preact/hooks';
import { byExit, type ReadTask } from '../../rows/teach/readKey.ts';
import { exitHeight, PLOT, plotScales, type PlotData } from '../CurvePlot.tsx';

/** How far from a patient's mark a tap still means it, in px of the drawing. */
const REACH = 24;

interface Props {
  readonly plot: PlotData;
  readonly task: ReadTask;
  readonly given: readonly number[];
  readonly onMove: (mark: number, value: number) => void;
  /** A patient is chosen, or no longer, by its place. */
  readonly onToggle: (place: number) => void;
}

/** What lies over a figure that is read, and takes the pointer. */
export function ReadPad({ plot, task, given, onMove, onToggle }: Props) {
  const held = useRef(0);
  const valueAt = ({ x, y }: Point) => {
    const scales = plotScales(plot);
    return task.read === 'time'
      ? Math.round(Math.max(0, Math.min(scales.until, scales.x.invert(x))))
      : Math.round(100 * Math.max(0, Math.min(1, scales.y.invert(y))));
  };
  return (
    <div
      class="read-pad controls"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const point = pointOf(event);
        if (task.read === 'patients') {
          const place = exitAt(plot, point);
          if (place !== null) onToggle(place);
          return;
        }
        const value = valueAt(point);
        held.current = nearest(given, value);
        onMove(held.current, value);
      }}
      onPointerMove={(event) => {
        if (task.read === 'patients' || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
        onMove(held.current, valueAt(pointOf(event)));
      }}
    />
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a pointer is, in px of the drawing under the pad. */
function pointOf(event: PointerEvent & { readonly currentTarget: HTMLElement }): Point {
  const pad = event.currentTarget;
  const box = (pad.parentElement?.querySelector('svg') ?? pad).getBoundingClientRect();
  const scale = PLOT.width / box.width;
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
}

/** The place of the patient whose exit is there; null where none is near. */
function exitAt({ groups, from }: PlotData, { x, y }: Point): number | null {
  const scales = plotScales({ groups, from });
  const [near] = byExit(groups.flatMap(({ patients }) => patients))
    .map(({ time }, place) => ({
      place,
      far: Math.hypot(scales.x(time) - x, exitHeight(groups, time, scales.y) - y),
    }))
    .sort((a, b) => a.far - b.far);
  return near && near.far <= REACH ? near.place : null;
}

function nearest(marks: readonly number[], value: number): number {
  const far = marks.map((mark) => Math.abs(mark - value));
  return far.lastIndexOf(Math.min(...far));
}
