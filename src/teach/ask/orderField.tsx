import { shuffled } from '../../rows/teach/shuffled.ts';
import type { AskField } from './AskField.ts';
import { OrderBoard } from './OrderBoard.tsx';
import { ORDER_SEED } from './orderSeed.ts';

/** What the page knows of steps to put in order. */
export interface OrderData {
  readonly kind: 'order';
  /** The texts of the steps, in their right order. */
  readonly steps: readonly string[];
}

/** Steps brought into their order. The answer is kept as the right places of what stands there: "2 0 1". */
export function orderField({ steps }: OrderData): AskField<readonly number[]> {
  return {
    start: shuffled(steps.length, ORDER_SEED),
    right: [...steps.keys()].join(' '),
    read: (given) => ({ response: given.join(' ') }),
    fill: (response) => {
      const order = response.split(' ').map(Number);
      const isOrder = [...order].sort((a, b) => a - b).every((place, at) => place === at);
      return isOrder && order.length === steps.length ? order : null;
    },
    judge: (given) => {
      const first = given.findIndex((place, at) => place !== at);
      if (first < 0) return { right: true, says: 'Right.', outcome: 0 };
      return {
        right: false,
        says:
          first === 0
            ? 'Not yet: something else comes first.'
            : `Not yet: the first ${first === 1 ? 'one is' : `${first} are`} right.`,
        outcome: 1 + first,
      };
    },
    draw: ({ given, locked, onGive }) => (
      <div class="ask-board">
        <OrderBoard steps={steps} order={given} locked={locked} onOrder={onGive} />
      </div>
    ),
  };
}
