import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatPercent } from '../format/formatPercent.ts';
import type { BuildWords } from './BuildCurve.tsx';
import { EMPTY_LINE, isAsked, type BuildWork } from './buildWork.ts';

interface Props {
  readonly work: BuildWork;
  readonly words: Omit<BuildWords, 'number'>;
  readonly onType: (part: { atRisk?: string; survival?: string }) => void;
  readonly onEnter: () => void;
}

/** The work as a table: time, what happened, at risk, factor, product. Lines to be filled in have fields for the two numbers. */
export function BuildLines({ work, words, onType, onEnter }: Props) {
  const { mode, rows, done, isOpen, typed } = work;
  const next = useRef<HTMLInputElement>(null);
  const isFirst = useRef(true);
  // The first field of a line that has just come is where the learner goes on; a page that opens with one doesn't jump there.
  useLayoutEffect(() => {
    if (isOpen && !isFirst.current) next.current?.focus();
    isFirst.current = false;
  }, [done, isOpen]);
  const field = (place: number, name: 'atRisk' | 'survival', label: string) => (
    <input
      ref={name === 'atRisk' && place === done ? next : null}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      size={4}
      aria-label={label}
      value={(typed[place] ?? EMPTY_LINE)[name]}
      disabled={place < done}
      onInput={({ currentTarget: { value } }) => {
        onType({ [name]: value });
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter') onEnter();
      }}
    />
  );
  return (
    <table class="build-table">
      <thead>
        <tr>
          {[words.unit, 'what', 'at risk', 'factor', 'survival'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, done + (isOpen ? 1 : 0)).map((row, place) => {
          const asked = isAsked(mode, place);
          return (
            <tr key={`${work.seed} ${mode} ${place}`}>
              <th scope="row">{row.time}</th>
              <td>{row.event ? words.happened : `left ${words.without}`}</td>
              <td>{asked ? field(place, 'atRisk', `At risk at ${row.time}`) : row.atRisk}</td>
              <td>{asked && place === done ? '…' : row.event ? row.factor.join('/') : '1'}</td>
              <td>
                {asked ? (
                  <>{field(place, 'survival', `Survival at ${row.time}, in percent`)} %</>
                ) : (
                  formatPercent(row.survival)
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
