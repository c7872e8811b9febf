import { useEffect, useRef } from 'preact/hooks';
import type { Series } from '../../cohort/Series.ts';
import { formatTime } from '../../format/formatTime.ts';
import { timeSince } from '../../format/timeSince.ts';
import { stateRows } from '../../rows/stateRows.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import {
  countSentence,
  detailSentences,
  shortReading,
  type StateSentenceOptions,
} from '../kit/sentences/stateSentences.ts';
import { Swatch } from '../kit/Swatch.tsx';
import { exitPlaces, rowNear } from './exitPlaces.ts';
import type { PlotFrame } from './plotFrame.ts';
import { timeKeys } from './timeKeys.ts';

/** Px by which a finger that taps may slip to the side. */
const SLIP = 8;

export interface ReaderProps {
  readonly strata: readonly Stratum[];
  readonly frame: PlotFrame;
  readonly series: Series;
  readonly years: boolean;
  /** The time that is read now, and the row that is chosen. */
  readonly time: number;
  readonly row: string | null;
  /** A time and a row that are looked at for the moment; null for no longer. */
  readonly onPoint: (time: number | null, row: string | null) => void;
  /** A time, and perhaps a row, that are kept. */
  readonly onKeep: (kept: { readonly time?: number; readonly row?: string | null }) => void;
  readonly onClear: () => void;
}

/**
 * Reading a time, and a row, from the plot: it lies over the plotting area and is its one tab stop.
 *
 * A mouse reads as it moves, and keeps what it reads with a click; a finger keeps what it taps, and reads on as it slides to the
 * side. One that scrolls the page reads nothing. Keys go from exit to exit. Escape lets go of what was read.
 */
export function Reader(props: ReaderProps) {
  const { strata, frame, series, years, time, row } = props;
  const host = useRef<HTMLDivElement>(null);
  const moved = useRef<PointerEvent | null>(null);
  const touched = useRef<PointerEvent | null>(null);
  const latest = useRef(props);
  latest.current = props;

  const read = (event: PointerEvent) => {
    const { frame: at, strata: curves } = latest.current;
    const origin = host.current?.parentElement?.getBoundingClientRect();
    const [x, y] = [event.clientX - (origin?.left ?? 0), event.clientY - (origin?.top ?? 0)];
    return {
      time: Math.round(Math.min(at.axisEnd, Math.max(0, at.x.invert(x)))),
      row: rowNear(exitPlaces(curves, at), { x, y }, event.pointerType === 'mouse' ? 14 : 24),
    };
  };
  const keep = (event: PointerEvent) => {
    const found = read(event);
    // A second touch of the same mark lets go of it.
    latest.current.onKeep({ time: found.time, row: found.row === latest.current.row ? null : found.row });
  };
  useEffect(() => {
    const node = host.current;
    if (!node) return undefined;
    // Placed by script alone: the page forbids styles in its markup.
    for (const [name, value] of Object.entries({
      left: frame.left,
      top: frame.top,
      width: frame.right - frame.left,
      height: frame.bottom - frame.top,
    }))
      node.style.setProperty(name, `${value}px`);
    return undefined;
  }, [frame]);

  return (
    <div
      ref={host}
      class="plot-reader controls"
      role="slider"
      tabIndex={0}
      aria-label={`Read the curves at a time, in ${timeSince(series.time)}`}
      aria-valuemin={0}
      aria-valuemax={frame.axisEnd}
      aria-valuenow={time}
      aria-valuetext={shortReading(stateRows(strata, [time]), series, { time, years })}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse') {
          // A mouse tells more than a screen shows: of all that it tells within a frame, the last is read.
          if (!moved.current)
            requestAnimationFrame(() => {
              if (moved.current) {
                const found = read(moved.current);
                latest.current.onPoint(found.time, found.row);
              }
              moved.current = null;
            });
          moved.current = event;
          return;
        }
        if (event.buttons === 0) return;
        if (touched.current && Math.abs(event.clientX - touched.current.clientX) < SLIP) return;
        touched.current = null;
        latest.current.onKeep({ time: read(event).time });
      }}
      onPointerDown={(event) => {
        if (event.pointerType === 'touch') touched.current = event;
        else keep(event);
      }}
      onPointerUp={() => {
        if (touched.current) keep(touched.current);
        touched.current = null;
      }}
      onPointerCancel={() => {
        touched.current = null;
      }}
      onPointerLeave={(event) => {
        if (event.pointerType !== 'mouse') return;
        moved.current = null;
        latest.current.onPoint(null, null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          latest.current.onClear();
          return;
        }
        const exiting = (at: number) =>
          strata.flatMap(({ patients }) => patients).find((patient) => patient.time === at)?.row ?? null;
        const next = timeKeys(event, time, {
          exits: strata.flatMap(({ rows }) => rows.map((each) => each.time)),
          last: frame.axisEnd,
          perYear: series.time.perYear,
        });
        if (next !== null) {
          event.preventDefault();
          latest.current.onKeep({ time: next });
          latest.current.onPoint(null, exiting(next));
        } else if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          const here = exiting(time);
          latest.current.onKeep({ row: here === row ? null : here });
        }
      }}
      onBlur={() => {
        latest.current.onPoint(null, null);
      }}
    />
  );
}

interface TipProps extends StateSentenceOptions {
  readonly strata: readonly Stratum[];
  readonly frame: PlotFrame;
  readonly series: Series;
  readonly oneMore: boolean;
}

/**
 * What holds at the time that is read, at the cursor: of each curve the count, and in percent what is drawn of it. It is shifted as
 * far to the left as the cursor stands to the right, so that it never leaves the drawing.
 */
export function ReadingTip({ strata, frame, series, oneMore, ...options }: TipProps) {
  const x = frame.x(options.time);
  return (
    <div
      class="plot-tip"
      aria-hidden="true"
      style={{
        left: `${x}px`,
        top: `${frame.bottom}px`,
        '--shift': `${(-100 * x) / frame.width}%`,
      }}
    >
      <strong>{formatTime(options.time, series, options.years)}</strong>
      {stateRows(strata, [options.time]).map((state) => {
        const shown = oneMore ? state : { ...state, withOneMore: null };
        return (
          <span key={state.index}>
            <Swatch index={state.index} level={state.level} />{' '}
            {[countSentence(state, series), ...detailSentences(shown, series, options)].join('; ')}
          </span>
        );
      })}
    </div>
  );
}
