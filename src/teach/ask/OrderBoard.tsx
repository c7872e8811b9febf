interface Props {
  /** The texts of the steps, in their right order. */
  readonly steps: readonly string[];
  /** The order in which they stand now, by their places in the right one. */
  readonly order: readonly number[];
  readonly locked?: boolean;
  readonly onOrder?: (order: readonly number[], moved: number) => void;
}

/** Steps that are brought into their order, each by two buttons. */
export function OrderBoard({ steps, order, locked = false, onOrder }: Props) {
  const swap = (at: number, by: -1 | 1) => {
    const [one, other] = [order[at], order[at + by]];
    if (locked || one === undefined || other === undefined) return;
    onOrder?.(order.with(at, other).with(at + by, one), one);
  };
  return (
    <ol class="order-steps">
      {order.map((step, at) => (
        <li key={step} data-step={step}>
          <span>{steps[step]}</span>
          <span class="order-moves controls">
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                class="text-button"
                data-by={by}
                aria-label={`${by < 0 ? 'Earlier' : 'Later'}: ${steps[step] ?? ''}`}
                aria-disabled={locked || order[at + by] === undefined ? 'true' : undefined}
                onClick={() => {
                  swap(at, by);
                }}
              >
                {by < 0 ? '↑' : '↓'}
              </button>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
