import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Grouping, Series } from '../../cohort/Series.ts';
import { formatTime } from '../../format/formatTime.ts';
import type { OperationComparison } from '../../rows/operationComparisons.ts';
import type { OperationLane } from '../../rows/operationLanes.ts';
import type { Layout } from '../kit/layout.ts';
import { timeAxis } from '../kit/timeAxis.ts';
import { MOST_MOVED, useMotion } from '../kit/useMotion.ts';
import { CountedCurves, ShareLabels } from './CountedCurves.tsx';
import { betweenCountings, countingShape } from './countingShape.ts';
import { FluidAxis } from './FluidAxis.tsx';
import { LandmarkTrack, LaneTrack } from './LaneTrack.tsx';
import { LANDMARK, laneWords, sliderLabel } from './words.ts';

export interface LaneBoardProps {
  readonly lanes: readonly OperationLane[];
  readonly grouping: Grouping;
  readonly series: Series;
  readonly axisEnd: number;
  readonly landmark: number;
  /** The way of counting that is drawn. */
  readonly comparison: OperationComparison;
  /** Whether a change is to be seen moving from what was drawn to what is. */
  readonly moves?: boolean | undefined;
  /** A reader placed the treatment of a row, or the landmark. Nothing is placed at build. */
  readonly onPlace?: ((lane: OperationLane, time: number) => void) | undefined;
  readonly onLandmark?: ((time: number) => void) | undefined;
}

/**
 * The curves of a way of counting, and under them, on the same axis, the lanes that it counts. On these the reader places the
 * treatment: one slider over each lane that has it, and one for the landmark.
 */
export function LaneBoard(props: LaneBoardProps) {
  const { lanes, grouping, series, axisEnd, landmark, comparison, moves = false, ...heard } = props;
  const target = useMemo(() => countingShape(comparison, lanes, landmark), [comparison, lanes, landmark]);
  const shape = useMotion(target, betweenCountings, { moves: moves && lanes.length <= MOST_MOVED });
  const axisIn = (layout: Layout) => timeAxis(series, axisEnd, { years: false, layout });
  const slider = { max: axisEnd, series };
  return (
    <div class="lane-board">
      <div class="lane counted">
        <ShareLabels />
        <div class="lane-place">
          <CountedCurves shape={shape} groups={comparison.groups} axisEnd={axisEnd} />
        </div>
      </div>
      {lanes.map((lane) => (
        <Lane
          key={lane.row}
          name={`Row ${lane.row}`}
          words={laneWords(lane, series)}
          track={
            <LaneTrack
              lane={shape.lanes.find(({ row }) => row === lane.row)!}
              switched={lane.switched}
              {...{ axisEnd, landmark }}
            />
          }
        >
          {lane.switched !== null && (
            <Slider
              {...slider}
              label={sliderLabel(grouping, lane)}
              value={lane.switched}
              onMove={(time) => heard.onPlace?.(lane, time)}
            />
          )}
        </Lane>
      ))}
      <Lane
        key="landmark"
        name={LANDMARK}
        words={`at ${formatTime(landmark, series, false)}`}
        track={<LandmarkTrack axisEnd={axisEnd} landmark={landmark} />}
      >
        <Slider {...slider} label={LANDMARK} value={landmark} onMove={(time) => heard.onLandmark?.(time)} />
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
