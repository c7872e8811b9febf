import type { ContextOwn } from '../../rows/contextRows.ts';
import { Hatching } from '../kit/Hatching.tsx';
import { shareOfWidth } from '../kit/shareOfWidth.ts';

/** What is known of the series in context is so high; two of them in neighbouring lanes don't touch. */
const HEIGHT = 21;
const HATCH = 'context-hatch';

interface OwnMarksProps {
  readonly own: readonly ContextOwn[];
  /** The height of their middle, in px. */
  readonly middle: number;
}

/** Tint from limit to limit, hatching over what the record leaves open; one line where it leaves nothing open. */
export function OwnMarks({ own, middle }: OwnMarksProps) {
  const y = middle - HEIGHT / 2;
  const across = ([from, until]: readonly [number, number]) => ({
    x: shareOfWidth(from),
    y,
    width: shareOfWidth(until - from),
    height: HEIGHT,
  });
  return (
    <>
      {own.map(({ survival, limits }) => {
        const [least, most] = survival;
        const x = shareOfWidth(least);
        return (
          <>
            <rect {...across(limits)} class="context-band" />
            {least < most ? (
              <rect {...across(survival)} fill={`url(#${HATCH})`} class="context-open" />
            ) : (
              <line x1={x} x2={x} y1={y} y2={y + HEIGHT} class="own-survival" />
            )}
          </>
        );
      })}
    </>
  );
}

/** The hatching, once for all plots of the figure. */
export function Hatch() {
  return (
    <defs>
      <Hatching id={HATCH} stroke="var(--accent)" opacity={0.55} />
    </defs>
  );
}

/** What is known of the series in context as the key shows it: its limits, or what the record leaves open. */
export function OwnSample({ open }: { readonly open: boolean }) {
  const place = { x: 0, y: 2, width: 26, height: 18 };
  return (
    <svg width={26} height={22} aria-hidden="true">
      <rect {...place} class="context-band" />
      {open && <rect {...place} fill={`url(#${HATCH})`} />}
    </svg>
  );
}
