import { render } from 'preact';
import { shuffled } from '../rows/teach/shuffled.ts';
import type { AskField, AskParts, Judged } from './AskField.ts';
import { OrderBoard } from './OrderBoard.tsx';
import { ORDER_SEED } from './orderSeed.ts';

/** Steps brought into their order. The answer is kept as the right places of what stands there: "2 0 1". */
export class OrderField implements AskField {
  private readonly parts: AskParts;
  private readonly steps: readonly string[];
  private order: readonly number[];
  private locked = false;

  constructor(parts: AskParts) {
    this.parts = parts;
    this.steps = JSON.parse(parts.ask.dataset['board'] ?? '[]') as string[];
    this.order = this.start;
    this.draw();
  }

  read() {
    return { response: this.order.join(' ') };
  }

  fill(response: string): boolean {
    const order = response.split(' ').map(Number);
    if ([...order].sort((a, b) => a - b).some((place, at) => place !== at)) return false;
    if (order.length !== this.steps.length) return false;
    this.order = order;
    this.draw();
    return true;
  }

  judge(): Judged {
    const first = this.order.findIndex((place, at) => place !== at);
    if (first < 0) return { right: true, says: 'Right.', outcome: 0 };
    return {
      right: false,
      says:
        first === 0
          ? 'Not yet: something else comes first.'
          : `Not yet: the first ${first === 1 ? 'one is' : `${first} are`} right.`,
      outcome: 1 + first,
    };
  }

  get right(): string {
    return this.steps.map((_, place) => place).join(' ');
  }

  lock(locked: boolean): void {
    this.locked = locked;
    this.draw();
  }

  clear(): void {
    this.order = this.start;
    this.draw();
  }

  private get start(): readonly number[] {
    return shuffled(this.steps.length, ORDER_SEED);
  }

  private draw(): void {
    const board = this.parts.one('[data-part="board"]');
    render(
      <OrderBoard
        steps={this.steps}
        order={this.order}
        locked={this.locked}
        onOrder={(order) => {
          this.order = order;
          this.draw();
        }}
      />,
      board,
    );
  }
}
