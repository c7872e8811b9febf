import { easeCubicInOut } from 'd3';
import { useEffect, useRef, useState } from 'preact/hooks';
import { betweenShapes, type Shape } from './shapeOf.ts';

/** How long a change takes to be shown, in ms: long enough to be followed by eye. */
const DURATION = 500;
/** So many exits are moved; of more, no single one can be followed. */
const MOST = 20;

/**
 * The shape to draw now: on its way to `target` where `moves` says that a change is one to be followed, at once there otherwise. A
 * change on the way starts from what is shown. Readers who asked for less motion see none.
 */
export function useMotion(target: Shape, moves: boolean): Shape {
  const [shown, setShown] = useState(target);
  const now = useRef({ target, shown });
  const frame = useRef(0);
  const isNew = now.current.target !== target;
  const way = isNew && moves && mayMove(target) ? betweenShapes(now.current.shown, target) : null;
  // What isn't moved is drawn with the words beside it, not a frame later.
  const drawn = isNew ? (way ? now.current.shown : target) : shown;
  now.current.shown = drawn;

  useEffect(() => {
    now.current.target = target;
    if (!way) {
      setShown(target);
      return undefined;
    }
    const start = performance.now();
    const step = (time: number) => {
      const done = Math.min(1, (time - start) / DURATION);
      const next = done < 1 ? way(easeCubicInOut(done)) : target;
      now.current.shown = next;
      setShown(next);
      if (done < 1) frame.current = requestAnimationFrame(step);
    };
    frame.current = requestAnimationFrame(step);
    return () => {
      cancelAnimationFrame(frame.current);
    };
  }, [target]);
  return drawn;
}

function mayMove({ times }: Shape): boolean {
  return (
    times.length <= MOST &&
    typeof requestAnimationFrame === 'function' &&
    !matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
