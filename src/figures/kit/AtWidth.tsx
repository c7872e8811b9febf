import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { paper } from './paper.ts';
import { isTakenOver } from './takeOver.ts';

/**
 * The widths in px at which a drawing is made at build, before its place is known: those of common phones and of a page's places. The
 * style sheet shows the widest that fits; figures.css has the same numbers.
 */
export const BUILT_WIDTHS = [288, 358, 640, 900, 1056] as const;

/**
 * The width in px at which a drawing is made for paper, one of those built, which print.css shows too: fitted into a page's measure its
 * letters are nearly as large as a caption's, and the first page still has room for words. A page is laid out for printing without
 * telling anything of it, so the drawing is made before, whatever the window's width.
 */
const PAPER_WIDTH = BUILT_WIDTHS[3];

/** Preact leaves what is inside an element alone where it takes it over with markup of its own. */
const AS_BUILT = { __html: '' };

interface AtWidthProps {
  /** Draws at a width in px; `name` tells the drawings of one place apart. */
  readonly draw: (width: number, name: string) => ComponentChildren;
  /** Whether it was drawn at build; what wasn't is drawn once, at the width that its place has. */
  readonly isBuilt?: boolean;
}

/**
 * The place of a drawing: as built it stands there at several widths; in the browser it is drawn at the width that its place has, and
 * on paper at that of paper.
 */
export function AtWidth({ draw, isBuilt = true }: AtWidthProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const node = place.current;
    if (!node) return undefined;
    const measure = () => {
      const now = paper.isPrinted() ? PAPER_WIDTH : Math.floor(node.clientWidth);
      if (now > 0) setWidth(now);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    const leave = paper.follow(measure);
    return () => {
      leave();
      observer.disconnect();
    };
  }, []);
  // What was built is about to make way for the drawing at the place's own width: nothing is drawn to compare it with.
  const staysAsBuilt = isFirst.current && isTakenOver();
  isFirst.current = false;
  if (staysAsBuilt) return <div class="at-width" ref={place} dangerouslySetInnerHTML={AS_BUILT} />;
  return (
    <div class="at-width" ref={place}>
      {width === null
        ? isBuilt &&
          BUILT_WIDTHS.map((built) => (
            <div key={built} class="built" data-width={built}>
              {draw(built, String(built))}
            </div>
          ))
        : draw(width, 'live')}
    </div>
  );
}
