import { useState } from 'preact/hooks';
import { dealColumns } from '../../rows/dealColumns.ts';
import type { Deal, DealRows } from '../../rows/dealRows.ts';
import { AtWidth } from '../kit/AtWidth.tsx';
import { DealPile } from './DealPile.tsx';
import { MOST_COLUMNS } from './DealsBoard.tsx';
import { pileWords, tallyWords } from './words.ts';

/** How many deals the second button deals at once. */
const MANY = 100;

interface ShuffleProps {
  readonly rows: DealRows;
  readonly deals: readonly Deal[];
  readonly onDealt: ((last: Deal) => void) | undefined;
}

/** Dealing at random, and what it has come to, piled over the statistic; that is counted here and kept nowhere. */
export function Shuffle({ rows, deals, onDealt }: ShuffleProps) {
  const [dealt, setDealt] = useState<readonly Deal[]>([]);
  const columns = dealColumns(deals, MOST_COLUMNS);
  const deal = (times: number) => {
    const more = Array.from({ length: times }, () => deals[Math.floor(Math.random() * deals.length)]!);
    setDealt((before) => [...before, ...more]);
    onDealt?.(more.at(-1)!);
  };
  const tally = { dealt: dealt.length, extreme: dealt.filter(({ asExtreme }) => asExtreme).length };
  return (
    <div class="deals-random" data-dealt={dealt.length > 0 ? '' : undefined}>
      <div class="deals-buttons controls">
        {[1, MANY].map((times) => (
          <button
            key={times}
            type="button"
            class="button"
            onClick={() => {
              deal(times);
            }}
          >
            {times === 1 ? 'Deal at random' : `Deal ${times} times`}
          </button>
        ))}
      </div>
      <p class="deals-tally" role="status">
        {tallyWords(tally, rows)}
      </p>
      <div class="deals-pile">
        <AtWidth draw={(width) => <DealPile {...{ columns, rows, dealt, width }} />} />
      </div>
      {dealt.length > 0 && <p class="visually-hidden">{pileWords(columns, dealt)}</p>}
    </div>
  );
}
