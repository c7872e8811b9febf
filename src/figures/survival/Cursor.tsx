import type { Series } from '../../cohort/Series.ts';
import { formatTime } from '../../format/formatTime.ts';
import { stateRows } from '../../rows/stateRows.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { Label } from '../kit/Label.tsx';
import { TEXT } from '../kit/layout.ts';
import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { px } from '../kit/px.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import { exitPlaces } from './exitPlaces.ts';
import { labelWidth } from './labelBox.ts';
import { placeRowName } from './placeRowName.ts';
import { gripBoxes, wordBoxes, type WordsOfDrawing } from './placeWords.ts';
import type { PlotFrame } from './plotFrame.ts';
import { uprightPieces } from './uprightPieces.ts';

interface Drawn {
  readonly strata: readonly Stratum[];
  readonly frame: PlotFrame;
}

interface CursorProps extends Drawn {
  readonly series: Series;
  readonly time: number;
  readonly years: boolean;
  readonly words: WordsOfDrawing;
}

/** The line at the time that is read, which stops for words, its label, and a ring on every curve. */
export const Cursor = memo(({ strata, frame, series, time, years, words: standing }: CursorProps) => {
  const x = px(frame.x(time));
  const words = formatTime(time, series, years);
  const isNearStart = x < frame.left + 60;
  const isNearEnd = x + labelWidth(words, frame.layout) / 2 > frame.width;
  return (
    <Mark name="cursor">
      {uprightPieces(x, frame.top - 4, frame.bottom, wordBoxes(standing, frame)).map(([from, to]) => (
        <line
          key={from}
          {...{ x1: x, x2: x, y1: px(from), y2: px(to), stroke: 'var(--ink)' }}
          stroke-dasharray="1.5 3"
          stroke-width={1.2}
        />
      ))}
      {stateRows(strata, [time]).map(
        (state) =>
          state.survival !== null && (
            <circle
              key={state.index}
              {...{ cx: x, cy: px(frame.y(state.survival)), r: 6.5, fill: 'none' }}
              stroke={strokeOf(state).stroke}
              stroke-width={2}
            />
          ),
      )}
      <Label
        x={isNearStart ? Math.max(x, frame.left + 60) : isNearEnd ? frame.width : x}
        y={frame.top - 10}
        anchor={isNearStart ? 'start' : isNearEnd ? 'end' : 'middle'}
        size={TEXT[frame.layout]}
        weight={600}
        rim
      >
        {words}
      </Label>
    </Mark>
  );
});

/** The step and mark of one row, lit up, with its name; nothing for a row that no curve counts. */
export const Linked = memo(
  ({ strata, frame, row, words: standing }: Drawn & { row: string | null; words: WordsOfDrawing }) => {
    const place = row === null ? undefined : exitPlaces(strata, frame).find((each) => each.row === row);
    if (!place) return <Mark name="linked" />;
    const [x, before, after] = [px(place.x), px(place.before), px(place.after)];
    const words = `row ${place.row}`;
    const at = placeRowName(words, { x, y: after }, strata, frame, [
      ...wordBoxes(standing, frame),
      ...gripBoxes(standing),
    ]);
    return (
      <Mark name="linked" data-row={place.row}>
        <line
          {...{ x1: x, x2: x, y1: place.event ? before : before - 9, y2: place.event ? after : after + 9 }}
          stroke={strokeOf(place).stroke}
          stroke-width={7}
          stroke-opacity={0.45}
          stroke-linecap="round"
        />
        <circle cx={x} cy={after} r={9} fill="none" stroke="var(--ink)" stroke-width={2.2} />
        <Label {...at} y={at.y + 4.5} size={TEXT[frame.layout]} weight={600} rim>
          {words}
        </Label>
      </Mark>
    );
  },
);
