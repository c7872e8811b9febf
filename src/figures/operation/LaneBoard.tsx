import type { ComponentChildren } from 'preact';
import type { Grouping, Series } from '../../cohort/Series.ts';
import { formatTime } from '../../format/formatTime.ts';
import type { OperationLane } from '../../rows/operationLanes.ts';
import type { Layout } from '../kit/layout.ts';
import { timeAxis } from '../kit/timeAxis.ts';
import { FluidAxis } from './FluidAxis.tsx';
import { LandmarkTrack, LaneTrack } from './LaneTrack.tsx';
import { laneWords } from './words.ts';

export interface LaneBoardProps {
  readonly lanes: readonly OperationLane[];
  readonly grouping: Grouping;
  readonly series: Series;
  readonly axisEnd: number;
  readonly landmark: number;
  /** A reader placed the treatment of a row, or the landmark. Nothing is placed at build. */
  readonly onPlace?: ((lane: OperationLane, time: number) => void) | undefined;
  readonly onLandmark?: ((time: number) => void) | undefined;
}

/** The lanes on which the reader places the treatment: one slider over each that has one, and one for the landmark. */
export function LaneBoard({ lanes, grouping, series, axisEnd, landmark, ...heard }: LaneBoardProps) {
  const axisIn = (layout: Layout) => timeAxis(series, axisEnd, { years: false, layout });
  const slider = { max: axisEnd, series };
  return (
    <div class="lane-board">
      {lanes.map((lane) => (
        <Lane
          key={lane.row}
          name={`Row ${lane.row}`}
          words={laneWords(lane, series)}
          track={<LaneTrack lane={lane} axisEnd={axisEnd} landmark={landmark} />}
        >
          {lane.switched !== null && (
            <Slider
              {...slider}
              label={`${grouping.label} of row ${lane.row}`}
              value={lane.switched}
              onMove={(time) => heard.onPlace?.(lane, time)}
            />
          )}
        </Lane>
      ))}
      <Lane
        key="landmark"
        name="Landmark"
        words={`at ${formatTime(landmark, series, false)}`}
        track={<LandmarkTrack axisEnd={axisEnd} landmark={landmark} />}
      >
        <Slider {...slider} label="Landmark" value={landmark} onMove={(time) => heard.onLandmark?.(time)} />
      </Lane>
      <div class="lane-axis">
        <FluidAxis axis={axisIn('narrow')} />
        <p>{axisIn('wide').label}</p>
      </div>
    </div>
  );
}

interface LaneProps {
  readonly name: string;
  readonly words: string;
  readonly track: ComponentChildren;
  readonly children: ComponentChildren;
}

function Lane({ name, words, track, children }: LaneProps) {
  return (
    <div class="lane">
      <span class="lane-name">{name}</span>
      <div class="lane-place">
        {track}
        {children}
      </div>
      <span class="lane-words">{words}</span>
    </div>
  );
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly series: Series;
  readonly onMove: (time: number) => void;
}

function Slider({ label, value, max, series, onMove }: SliderProps) {
  return (
    <input
      type="range"
      class="controls"
      min={0}
      max={max}
      step={1}
      value={value}
      autocomplete="off"
      aria-label={label}
      aria-valuetext={formatTime(value, series, false)}
      onInput={({ currentTarget }) => {
        onMove(Number(currentTarget.value));
      }}
    />
  );
}
