import type { Stratum } from '../../rows/Stratum.ts';
import { Label } from '../kit/Label.tsx';
import { TEXT, type Layout } from '../kit/layout.ts';
import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { px } from '../kit/px.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import { KEY, NEXT_LINE, type NamePlace } from './labelBox.ts';
import type { PlacedWords } from './wordPlaces.ts';
import type { PlotFrame } from './plotFrame.ts';

interface NamesProps {
  readonly strata: readonly Stratum[];
  readonly frame: PlotFrame;
  readonly names: readonly (NamePlace | null)[];
  readonly heights: readonly PlacedWords[];
  /** Whether more lines than those that the words were placed beside may cross them. */
  readonly rim: boolean;
}

/** The names of the curves on them, instead of a legend, and how many are left after each step. */
export const Names = memo(({ strata, frame, names, heights, rim }: NamesProps) => (
  <Mark name="labels">
    {strata.map((stratum, index) => {
      const place = names[index];
      return place && <Name key={stratum.index} {...{ stratum, place }} layout={frame.layout} />;
    })}
    {heights.map(({ words, x, y, anchor }) => (
      <Label key={words} {...{ x, y, anchor, rim, size: TEXT[frame.layout], weight: 600 }}>
        {words}
      </Label>
    ))}
  </Mark>
));

interface NameProps {
  readonly stratum: Stratum;
  readonly place: NamePlace;
  readonly layout: Layout;
}

/** A curve's name, line by line; away from its curve a piece of the line stands before it. */
function Name({ stratum, place, layout }: NameProps) {
  const { lines, keyed, y, anchor } = place;
  const { stroke, strokeDasharray } = strokeOf(stratum);
  const x = place.x + (keyed ? KEY.line + KEY.gap : 0);
  const first = y + 4.5 - ((lines.length - 1) * NEXT_LINE) / 2;
  const isCut = lines.join(' ') !== stratum.label;
  return (
    <>
      {keyed && (
        <line
          {...{ x1: px(place.x), x2: px(place.x + KEY.line), y1: px(y), y2: px(y), stroke }}
          stroke-width={3}
          stroke-dasharray={strokeDasharray === 'none' ? undefined : strokeDasharray}
        />
      )}
      {lines.map((words, line) => (
        <Label
          key={line}
          {...{ x, y: first + line * NEXT_LINE, anchor, size: TEXT[layout], weight: 600, rim: true }}
          fill={stroke}
          whole={isCut ? stratum.label : words}
        >
          {words}
        </Label>
      ))}
    </>
  );
}
