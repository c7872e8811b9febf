import { useMemo, useRef } from 'preact/hooks';
import type { Series } from '../../cohort/Series.ts';
import { Powers } from '../kit/Powers.tsx';
import { useMotion } from '../kit/useMotion.ts';
import { betweenPictures, pictureOf } from './picture.ts';
import type { StoryCard } from './storyCards.ts';
import { StoryPlot } from './StoryPlot.tsx';
import { useSize } from './useSize.ts';
import { leftWords, pictureTitle, tablesWords } from './words.ts';

interface ViewProps {
  readonly id: string;
  readonly card: StoryCard;
  readonly series: Series;
  /** Where the time axis ends. */
  readonly end: number;
}

/** The size of the drawing until that of its place is known, in px. */
const BUILT = { width: 640, height: 400 } as const;
/** How long a room takes to shrink, in ms. */
const DURATION = 600;

/** The one large curve that stays in view: how many sets of times are left, and where the curve can run. It goes by steps, so it is of use only where scripts run. */
export function View({ id, card, series, end }: ViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place, BUILT);
  const target = useMemo(() => pictureOf(card), [card]);
  const picture = useMotion(target, betweenPictures, { duration: DURATION });
  const [number, what] = leftWords(card, picture === target ? null : picture.count);
  return (
    <div class="story-view controls">
      <p class="story-count">
        <strong>{number}</strong> <span>{what}</span>
      </p>
      <p class="story-tables">
        <Powers>{tablesWords(card)}</Powers>
      </p>
      <div class="story-plot" ref={place}>
        <StoryPlot
          {...{ picture, series, end, ...size }}
          id={`${id}-view`}
          title={pictureTitle(card, series, end)}
        />
      </div>
    </div>
  );
}
