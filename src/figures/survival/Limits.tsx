import type { Stratum } from '../../rows/Stratum.ts';
import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { stepArea } from '../kit/stepArea.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import type { PlotFrame } from './plotFrame.ts';
import { areaPoints } from './stepPoints.ts';

/**
 * What so few patients can't tell: pointwise limits as a plain tint for each curve.
 *
 * Once everybody has died the estimate stays at 0: limits that exist there (beta product) go on to the end of the axis, others end.
 */
export const Limits = memo(({ strata, frame }: { strata: readonly Stratum[]; frame: PlotFrame }) => (
  <Mark name="limits">
    {strata.map((stratum) => {
      const until = stratum.rows.at(-1)?.survival === 0 ? frame.axisEnd : stratum.last;
      return (
        <path
          key={stratum.index}
          d={stepArea(areaPoints(stratum.limits, until), frame)}
          fill={strokeOf(stratum).stroke}
          fill-opacity={0.12}
          data-band={stratum.index}
        />
      );
    })}
  </Mark>
));
