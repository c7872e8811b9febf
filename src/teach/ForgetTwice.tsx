import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Nothing is erased at one press: a second one says that it is meant. */
export function ForgetTwice({ onForget }: { readonly onForget: () => void }) {
  // Null until it was pressed once: what nobody has touched takes no focus.
  const [asks, setAsks] = useState<boolean | null>(null);
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asks !== null) next.current?.focus();
  }, [asks]);
  if (asks !== true)
    return (
      <button
        key="erase"
        type="button"
        class="text-button"
        ref={next}
        onClick={() => {
          setAsks(true);
        }}
      >
        Forget them
      </button>
    );
  return (
    <span
      key="confirm"
      onKeyDown={({ key }) => {
        if (key === 'Escape') setAsks(false);
      }}
    >
      Forget every answer, for good?{' '}
      <button type="button" class="text-button" onClick={onForget}>
        Forget all
      </button>{' '}
      <button
        type="button"
        class="text-button"
        ref={next}
        onClick={() => {
          setAsks(false);
        }}
      >
        Keep them
      </button>
    </span>
  );
}
