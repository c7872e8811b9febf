import type { Series } from '../../cohort/Series.ts';
import type { ExitRow } from '../../rows/exitRows.ts';
import { exitName, exitWords } from './exitWords.ts';

interface RoomsProps {
  readonly exits: readonly ExitRow[];
  readonly series: Series;
  /** Where the axis ends. */
  readonly end: number;
}

/** The exits of the shown table, each with a mark where it is and the room that the record leaves it, on an axis from 0 to `end`. */
export function Rooms({ exits, series, end }: RoomsProps) {
  return (
    <ol class="rooms">
      {exits.map((exit) => (
        <li class="room-row" data-exit={exit.role}>
          <span class="room-name">{exitName(exit, series)}</span>
          <Strip exit={exit} end={end} />
          <span class="room-words">{exitWords(exit, series)}</span>
        </li>
      ))}
    </ol>
  );
}

/** The room as a stretch on a line, the exit as a mark on it; an svg stretched over its place, so that it needs no style. */
function Strip({ exit: { room, time }, end }: { exit: ExitRow; end: number }) {
  const [first, last] = [room[0] ?? time, room.at(-1) ?? time];
  const least = end / 200;
  return (
    <svg class="room-strip" viewBox={`0 0 ${end} 20`} preserveAspectRatio="none" aria-hidden="true">
      <rect x={0} y={9.5} width={end} height={1} fill="var(--rule-strong)" fill-opacity={1} />
      <rect
        x={first}
        y={4}
        width={Math.max(last - first, least)}
        height={12}
        fill="var(--accent)"
        fill-opacity={0.25}
      />
      <rect
        x={time - least / 1.5}
        y={1}
        width={(2 * least) / 1.5}
        height={18}
        fill="var(--ink)"
        fill-opacity={1}
      />
    </svg>
  );
}
