import { easeCubicInOut } from 'd3';
import { useEffect, useRef, useState } from 'preact/hooks';

/** How long a change takes to be shown, in ms: long enough to be followed by eye. */
const DURATION = 500;

/** So many patients are moved; of more, no single one can be followed. */
export const MOST_MOVED = 20;

/** What is drawn on the way from one to another, by how much of the way is done (0 to 1); null where neither can be told to become the other. */
export type Between<Drawn> = (from: Drawn, to: Drawn) => ((done: number) => Drawn) | null;

interface Motion {
  /** Whether this change is one to be followed. */
  readonly moves?: boolean;
  /** In ms. */
  readonly duration?: number;
}

/**
 * What to draw now: on its way to `target` where the change is one to be followed, at once there otherwise. A change on the way starts
 * from what is shown. Readers who asked for less motion see none.
 */
export function useMotion<Drawn>(
  target: Drawn,
  between: Between<Drawn>,
  { moves = true, duration = DURATION }: Motion = {},
): Drawn {
  const [shown, setShown] = useState(target);
  const now = useRef({ target, shown });
  const isNew = now.current.target !== target;
  const way = isNew && moves && mayMove() ? between(now.current.shown, target) : null;
  // What isn't moved is drawn with the words beside it, not a frame later.
  const drawn = isNew ? (way ? now.current.shown : target) : shown;
  now.current.shown = drawn;

  useEffect(() => {
    now.current.target = target;
    if (!way) {
      setShown(() => target);
      return undefined;
    }
    const start = performance.now();
    let frame = requestAnimationFrame(function step(time) {
      const done = Math.max(0, Math.min(1, (time - start) / duration));
      const next = done < 1 ? way(easeCubicInOut(done)) : target;
      now.current.shown = next;
      setShown(() => next);
      if (done < 1) frame = requestAnimationFrame(step);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [target]);
  return drawn;
}

function mayMove(): boolean {
  return (
    typeof requestAnimationFrame === 'function' && !matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
