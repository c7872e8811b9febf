import type { Stratum } from '../../rows/Stratum.ts';
import { Label } from '../kit/Label.tsx';
import { TEXT } from '../kit/layout.ts';
import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import type { NamePlace } from './placeLabels.ts';
import type { PlacedWords } from './placeRooms.ts';
import type { PlotFrame } from './plotFrame.ts';

interface NamesProps {
  readonly strata: readonly Stratum[];
  readonly frame: PlotFrame;
  readonly names: readonly NamePlace[];
  readonly heights: readonly PlacedWords[];
}

/** The names of the curves on them, instead of a legend, and how many are left after each step. */
export const Names = memo(({ strata, frame, names, heights }: NamesProps) => (
  <Mark name="labels">
    {strata.map((stratum, index) => {
      const place = names[index];
      if (!place) return null;
      const { words, x, y, anchor } = place;
      return (
        <Label
          key={stratum.index}
          {...{ x, y: y + 4.5, anchor, size: TEXT[frame.layout], weight: 600, rim: true }}
          fill={strokeOf(stratum).stroke}
          whole={stratum.label}
        >
          {words}
        </Label>
      );
    })}
    {heights.map(({ words, x, y, anchor }) => (
      <Label key={words} {...{ x, y, anchor, size: TEXT[frame.layout], weight: 600 }}>
        {words}
      </Label>
    ))}
  </Mark>
));
