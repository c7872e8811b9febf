import { useState } from 'preact/hooks';
import { formatCount } from '../../format/formatCount.ts';
import { formatPercentAtLeast } from '../../format/formatPercent.ts';

/** Something that a record leaves open, and how many tables printing it would leave, at most. */
export interface MissingFact {
  readonly id: string;
  readonly label: string;
  readonly left: number;
}

interface Props {
  readonly items: readonly MissingFact[];
  readonly tables: number;
}

/** A bet on which missing fact, printed, is sure to settle most; then what each would have. */
export function MissingFactGame({ items, tables }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [bets, setBets] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const sorted = [...items].sort((a, b) => a.left - b.left);
  const best = sorted[0]!;
  const isBest = ({ left }: MissingFact) => left === best.left;
  const over = bets.length === 2 || bets.some((id) => items.some((item) => item.id === id && isBest(item)));
  const bet = () => {
    // A fact that was bet on stays chosen in its disabled field.
    const item = items.find(({ id }) => id === chosen && !bets.includes(id));
    if (!item) {
      setSaid('Choose a fact first.');
      return;
    }
    setBets([...bets, item.id]);
    setChosen(null);
    const leaves = `It would leave ${formatCount(item.left)} of ${formatCount(tables)} tables, at most.`;
    if (isBest(item)) setSaid(`${leaves} Nothing else is sure to settle more.`);
    else if (bets.length === 0) setSaid(`${leaves} Something else is sure to settle more. Bet once more.`);
    else setSaid(`${leaves} Sure to settle most: ${best.label}.`);
  };
  return (
    <>
      <div class="ask-options" role="radiogroup" aria-label="Which fact would you ask for?">
        {items.map(({ id, label }) => (
          <label key={id} class="ask-option">
            <input
              class="controls"
              type="radio"
              name="missing-fact"
              form="choices"
              value={id}
              disabled={over || bets.includes(id)}
              onChange={() => {
                setChosen(id);
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <div class="ask-actions controls">
        {!over && (
          <button type="button" class="button" onClick={bet}>
            Ask for this one
          </button>
        )}
      </div>
      <div class="game-said controls" data-part="said" role="status">
        <p>{said}</p>
      </div>
      <details open={over} data-part="end">
        <summary>What each would have settled</summary>
        <table class="game-rows">
          <thead>
            <tr>
              <th scope="col">Printed</th>
              <th scope="col">Tables left, at most</th>
              <th scope="col">Ruled out, at least</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ id, label, left }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{formatCount(left)}</td>
                <td>{formatPercentAtLeast(1 - left / tables)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          Of {formatCount(tables)} tables. The least telling value of each is counted, so it may settle more.
          The whole table of patients would settle all of it, in as many lines as there are patients.
        </p>
      </details>
    </>
  );
}
