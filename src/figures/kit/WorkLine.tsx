interface WorkLineProps {
  /** What is being done, or what became of it; empty for nothing. */
  readonly words: string;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** Work that takes long: what is done now, with a button to stop it, and one to try again what failed. */
export function WorkLine({ words, isBusy, hasFailed, onStop, onAgain }: WorkLineProps) {
  return (
    <div class="work-line controls">
      <p role="status" tabIndex={-1}>
        {words}
      </p>
      <button type="button" class="text-button" hidden={!isBusy} onClick={onStop}>
        Stop computing
      </button>
      <button type="button" class="text-button" hidden={!hasFailed} onClick={onAgain}>
        Try again
      </button>
    </div>
  );
}
