import type { Stratum } from '../../rows/Stratum.ts';
import { Hatching } from '../kit/Hatching.tsx';
import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { stepArea } from '../kit/stepArea.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import type { PlotFrame } from './plotFrame.ts';
import { areaPoints } from './stepPoints.ts';

interface EnvelopeProps {
  readonly strata: readonly Stratum[];
  readonly frame: PlotFrame;
  /** Prefix of the patterns' ids; unique on its page. */
  readonly id: string;
}

/** What the record leaves open, hatched in the colour of its curve; neighbours lean to opposite sides, so that a crossing shows both. */
export const Envelope = memo(({ strata, frame, id }: EnvelopeProps) => {
  const open = strata.filter(({ envelope }) => envelope.some(({ lower, upper }) => lower < upper));
  const pattern = ({ index }: Stratum) => `${id}-hatch-${index}`;
  return (
    <Mark name="envelope">
      {open.length > 0 && (
        <defs>
          {open.map((stratum) => (
            <Hatching
              key={stratum.index}
              id={pattern(stratum)}
              stroke={strokeOf(stratum).stroke}
              opacity={0.75}
              lean={stratum.index % 2 === 0 ? 45 : -45}
            />
          ))}
        </defs>
      )}
      {open.map((stratum) => (
        <path
          key={stratum.index}
          d={stepArea(areaPoints(stratum.envelope, stratum.envelopeUntil), frame)}
          fill={`url(#${pattern(stratum)})`}
          data-envelope={stratum.index}
        />
      ))}
    </Mark>
  );
});
