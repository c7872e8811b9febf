import { drag, select } from 'd3';
import { useEffect, useRef } from 'preact/hooks';
import type { Cohort } from '../../cohort/Cohort.ts';
import type { Series } from '../../cohort/Series.ts';
import { timeSince } from '../../format/timeSince.ts';
import { capitalized } from '../../format/words.ts';
import { letScroll } from '../kit/letScroll.ts';
import { moveKeys } from '../kit/moveKeys.ts';
import type { PlacedRoom } from './placeRooms.ts';
import type { PlotFrame } from './plotFrame.ts';
import { roomNames } from './placeWords.ts';

export interface GripsProps {
  readonly rooms: readonly PlacedRoom[];
  readonly frame: PlotFrame;
  readonly series: Series;
  readonly cohort: Cohort;
  /** The grip that is held or has the focus, by its row; null for none. */
  readonly onHold: (row: string | null) => void;
  /** Moves an exit to a time of its room, as near to the one that is wished for as the record allows. */
  readonly onMove: (room: PlacedRoom, time: number) => void;
  /** Puts back the table that was shown when the grip was taken. */
  readonly onReturn: (cohort: Cohort) => void;
}

/**
 * A grip on each open death, over the drawing: a slider for keys, a handle for mouse and finger. The one nearest to a touch is taken,
 * since grips of deaths close together lie over each other. Escape puts back
 * the table that was shown when the grip was taken, by mouse, finger or key.
 */
export function Grips(props: GripsProps) {
  const layer = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const start = useRef<Cohort | null>(null);

  useEffect(() => {
    const host = layer.current;
    if (!host) return undefined;
    let held: { row: string; beside: number } | null = null;
    let wish: number | null = null;
    const find = () => latest.current.rooms.find(({ room }) => room.row === held?.row);
    // One move per frame, however fast a pointer reports.
    const follow = () => {
      const placed = find();
      if (placed && wish !== null && held) latest.current.onMove(placed, latest.current.frame.x.invert(wish));
      wish = null;
    };
    const behaviour = drag<HTMLDivElement, unknown>()
      .container(host)
      // A touch has no button at all.
      .filter((event: Partial<MouseEvent>) => !event.button && !event.ctrlKey)
      .on('start', ({ x, y }: { x: number; y: number }) => {
        const away = ({ x: left, y: top }: PlacedRoom) => Math.hypot(x - left, y - top);
        const [taken] = latest.current.rooms.toSorted((a, b) => away(a) - away(b));
        if (!taken) return;
        held = { row: taken.room.row, beside: x - taken.x };
        start.current = latest.current.cohort;
        latest.current.onHold(taken.room.row);
        host
          .querySelector<HTMLElement>(`[data-row="${CSS.escape(taken.room.row)}"]`)
          ?.focus({ preventScroll: true });
      })
      .on('drag', ({ x }: { x: number }) => {
        if (!held) return;
        if (wish === null) requestAnimationFrame(follow);
        wish = x - held.beside;
      })
      .on('end', () => {
        follow();
        held = null;
        latest.current.onHold(null);
      });
    const stopScroll = letScroll(host);
    // d3 sets touch-action to none, which keeps a thumb from scrolling; the style sheet leaves swipes up and down to the page.
    select(host).call(behaviour).style('touch-action', null);
    const letGo = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !start.current) return;
      held = null;
      latest.current.onReturn(start.current);
    };
    addEventListener('keydown', letGo);
    return () => {
      removeEventListener('keydown', letGo);
      stopScroll();
      select(host).on('.drag', null);
    };
  }, []);

  const { rooms, series } = props;
  return (
    <div class="grips controls" ref={layer}>
      {rooms.map((placed) => {
        const { room, x, y } = placed;
        const [name = ''] = roomNames(room, series, false);
        return (
          <div
            key={room.row}
            class="grip"
            data-row={room.row}
            role="slider"
            tabIndex={0}
            aria-label={`${capitalized(name.split(':')[0] ?? '')}, in ${timeSince(series.time)}`}
            aria-valuemin={room.times[0]}
            aria-valuemax={room.times.at(-1)}
            aria-valuenow={room.time}
            aria-valuetext={`${series.time.one} ${room.time}; the record allows ${room.times[0]} to ${room.times.at(-1)}`}
            style={{ left: `${x}px`, top: `${y}px` }}
            onFocus={() => {
              start.current ??= props.cohort;
              props.onHold(room.row);
            }}
            onBlur={() => {
              start.current = null;
              props.onHold(null);
            }}
            onKeyDown={(event) => {
              const time = moveKeys(event, room.time, room.times, series.time.perYear);
              if (time === null) return;
              event.preventDefault();
              props.onMove(placed, time);
            }}
          />
        );
      })}
    </div>
  );
}
