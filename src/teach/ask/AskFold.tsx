import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly class: string;
  readonly summary: string;
  readonly isOpen: boolean;
  /** It was opened or closed by hand. */
  readonly onFold: ((isOpen: boolean) => void) | undefined;
  readonly children: ComponentChildren;
}

/** What is folded under a question. It opens by hand too, also before the page is alive. */
export function AskFold({ summary, isOpen, onFold, children, ...own }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (fold.current?.open === true) onFold?.(true);
  }, []);
  return (
    <details
      {...own}
      open={isOpen}
      ref={fold}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) onFold?.(currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
