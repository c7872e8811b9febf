import { formatPercent } from '../../format/formatPercent.ts';
import { checkTableFacts, type TableFactTask } from '../../rows/teach/checkTableFacts.ts';
import type { Observation } from '../../survival/index.ts';
import { AskInput } from './AskInput.tsx';

export interface TableProps {
  readonly facts: readonly TableFactTask[];
  readonly rows: readonly Observation[];
  /** One unit of time, and the words for with and without the outcome. */
  readonly unit: string;
  readonly units: string;
  readonly happened: string;
  readonly locked?: boolean;
  readonly onRows?: (rows: readonly Observation[]) => void;
}

/** A small table to fill in: time and outcome of each patient. Every fact that it must meet answers at once. */
export function TableBoard({ facts, rows, locked = false, onRows, ...words }: TableProps) {
  const change = (at: number, part: Partial<Observation>) => {
    if (!locked) onRows?.(rows.with(at, { ...rows[at]!, ...part }));
  };
  const checks = checkTableFacts(rows, facts);
  return (
    <>
      <table class="fill-table">
        <thead>
          <tr>
            <th scope="col">Patient</th>
            <th scope="col">{words.units}</th>
            <th scope="col">{words.happened}?</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ time, event }, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              <td>
                <input
                  class="controls"
                  type="number"
                  min="0"
                  max="999"
                  step="1"
                  inputmode="numeric"
                  autocomplete="off"
                  aria-label={`${words.units} of patient ${at + 1}`}
                  value={time}
                  readOnly={locked}
                  onInput={({ currentTarget: { value } }) => {
                    const typed = Math.round(Number(value));
                    if (value !== '' && typed >= 0 && typed <= 999) change(at, { time: typed });
                  }}
                />
              </td>
              <td>
                <AskInput
                  type="checkbox"
                  label={`Patient ${at + 1} ${words.happened}`}
                  checked={event}
                  locked={locked}
                  onChoose={() => {
                    change(at, { event: !event });
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="fill-facts">
        {facts.map((fact, index) => {
          const { found, agrees } = checks[index]!;
          return (
            <li key={index} data-agrees={agrees ? '' : undefined}>
              <span aria-hidden="true">{agrees ? '✓' : '✗'}</span>
              <span class="visually-hidden">{agrees ? 'met: ' : 'not met: '}</span>{' '}
              {factSentence(fact, words)}
              {!agrees && found !== null && ` Yours: ${valueText(fact, found)}.`}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function factSentence(
  fact: TableFactTask,
  { unit, units, happened }: Pick<TableProps, 'unit' | 'units' | 'happened'>,
): string {
  const value = valueText(fact, fact.value);
  switch (fact.fact) {
    case 'deaths':
      return `${value} ${happened}.`;
    case 'mean':
      return `The mean over all is ${value} ${units}.`;
    case 'survival':
      return `In ${unit} ${fact.at} the curve is at ${value}.`;
    case 'at-risk':
      return `After ${unit} ${fact.at}, ${value} ${fact.value === 1 ? 'is' : 'are'} at risk.`;
  }
}

function valueText(fact: TableFactTask, value: number): string {
  return fact.fact === 'survival' ? formatPercent(value) : String(Math.round(value * 10) / 10);
}
