import { easeCubicInOut } from 'd3';
import { useEffect, useRef, useState } from 'preact/hooks';
import { betweenPictures, type Picture } from './picture.ts';

/** How long a room takes to shrink, in ms: long enough to be followed by eye. */
const DURATION = 600;

/**
 * The picture to draw now: on its way to `target`, from whatever is shown when that changes. Readers who asked for less motion see
 * the target at once.
 */
export function usePicture(target: Picture): Picture {
  const [shown, setShown] = useState(target);
  const now = useRef(shown);
  useEffect(() => {
    if (now.current === target) return undefined;
    const show = (picture: Picture) => {
      now.current = picture;
      setShown(picture);
    };
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      show(target);
      return undefined;
    }
    const way = betweenPictures(now.current, target);
    const start = performance.now();
    let frame = requestAnimationFrame(function step(time) {
      const done = Math.max(0, Math.min(1, (time - start) / DURATION));
      show(done < 1 ? way(easeCubicInOut(done)) : target);
      if (done < 1) frame = requestAnimationFrame(step);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [target]);
  return shown;
}
