import { Component } from 'preact';
import type { Deal, DealRows } from '../../rows/dealRows.ts';
import { tallyWords, type Tally } from './words.ts';

/** How many deals the second button deals at once. */
const MANY = 100;

interface ShuffleProps {
  readonly rows: DealRows;
  readonly deals: readonly Deal[];
  readonly onDealt: ((last: Deal) => void) | undefined;
}

/** Dealing at random, and what it has come to; that is counted here and kept nowhere. */
export class Shuffle extends Component<ShuffleProps, Tally> {
  override state: Tally = { dealt: 0, extreme: 0 };

  override render() {
    return (
      <div class="deals-random controls">
        <button
          type="button"
          class="button"
          onClick={() => {
            this.deal(1);
          }}
        >
          Deal at random
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            this.deal(MANY);
          }}
        >
          Deal {MANY} times
        </button>
        <p>{tallyWords(this.state, this.props.rows)}</p>
      </div>
    );
  }

  private deal(times: number): void {
    const { deals, onDealt } = this.props;
    const dealt = Array.from({ length: times }, () => deals[Math.floor(Math.random() * deals.length)]!);
    this.setState((tally) => ({
      dealt: tally.dealt + times,
      extreme: tally.extreme + dealt.filter(({ asExtreme }) => asExtreme).length,
    }));
    onDealt?.(dealt.at(-1)!);
  }
}
