import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The line on the screen that decides, from its top and from its bottom: below the curve, which stays on top on a phone. */
const LINE = '-59% 0px -40% 0px';

/** Which of the children of a list is shown: the one that crosses the line, or the one that was asked for since. */
export function useStep(
  list: RefObject<HTMLElement | null>,
): readonly [step: number, show: (step: number) => void] {
  const [step, setStep] = useState(0);
  useEffect(() => {
    const cards = [...(list.current?.children ?? [])];
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.findLast(({ isIntersecting }) => isIntersecting);
        if (entry) setStep(cards.indexOf(entry.target));
      },
      { rootMargin: LINE },
    );
    for (const card of cards) observer.observe(card);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [step, setStep];
}
