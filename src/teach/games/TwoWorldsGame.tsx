import { useMemo, useState } from 'preact/hooks';
import type { PublishedRecord } from '../../reconstruction/record/PublishedRecord.ts';
import type { Reconstruction } from '../../reconstruction/reconstruct.ts';
import { CurvePlot } from '../CurvePlot.tsx';
import { curveInWords } from '../curveInWords.ts';
import { twoWorlds } from '../../rows/teach/games/twoWorlds.ts';
import type { GameWords } from './GameWords.ts';

interface Props {
  readonly record: PublishedRecord;
  readonly set: Pick<Reconstruction, 'draw'>;
  readonly timeLabel: string;
  readonly words: GameWords;
}

const ROUNDS = 3;
const NAMES = ['World A', 'World B'] as const;
const MARKS = { agree: '✓', disagree: '✗' } as const;

/** Which of two tables made this abstract? Both could have. */
export function TwoWorldsGame({ record, set, timeLabel, words }: Props) {
  const [round, setRound] = useState(1);
  const [called, setCalled] = useState<string | null>(null);
  const { worlds, checks } = useMemo(() => twoWorlds(record, set, round), [record, set, round]);
  const groups = worlds.map(({ patients }, place) => ({ label: NAMES[place]!, patients }));
  const shows = ['curve', 'ticks'] as const;
  const title = curveInWords(groups, words.one, shows);
  return (
    <>
      <p class="game-level">
        Pair {round} of {ROUNDS}.
      </p>
      <details open>
        <summary>What the abstract states, restated</summary>
        <ul>
          {record.facts.map(({ id, says }) => (
            <li key={id}>{says}</li>
          ))}
        </ul>
      </details>
      <CurvePlot
        // Both end at one height, where their names would lie on each other.
        groups={groups.map(({ patients }) => ({ label: '', patients }))}
        shows={shows}
        from={0}
        timeLabel={timeLabel}
        title={title}
      />
      <p>
        {NAMES[0]} is the solid line, {NAMES[1]} the dashed one.
      </p>
      <table class="game-rows">
        <thead>
          <tr>
            <th scope="col">Row</th>
            {NAMES.map((name) => (
              <th key={name} scope="col">
                {name}, {words.many}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {worlds[0].patients.map((_, place) => (
            <tr key={place}>
              <th scope="row">{String.fromCharCode(97 + place)}</th>
              {worlds.map(({ patients }, world) => (
                <td key={world}>
                  {patients[place]!.time}, {patients[place]!.event ? words.happened : words.without}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="ask-actions controls">
        {called === null
          ? [...NAMES, 'It can’t be told'].map((name) => (
              <button
                key={name}
                type="button"
                class="button"
                onClick={() => {
                  setCalled(name);
                }}
              >
                {name}
              </button>
            ))
          : round < ROUNDS && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  setRound(round + 1);
                  setCalled(null);
                }}
              >
                Another pair
              </button>
            )}
      </div>
      <div class="game-said controls" data-part="said" role="status">
        {called !== null && (
          <>
            <p>
              {called === 'It can’t be told' ? 'Right: it' : 'It'} can’t be told. Every statement agrees with
              both, as far as a table can say.
            </p>
            <table class="game-rows">
              <thead>
                <tr>
                  <th scope="col">Statement</th>
                  <th scope="col">A</th>
                  <th scope="col">B</th>
                </tr>
              </thead>
              <tbody>
                {checks.map(({ says, verdicts }) => (
                  <tr key={says}>
                    <th scope="row">{says}</th>
                    {verdicts.map((verdict, world) => (
                      <td key={world}>
                        {verdict === "can't tell" ? (
                          'can’t tell'
                        ) : (
                          <>
                            <span aria-hidden="true">{MARKS[verdict]}</span>
                            <span class="visually-hidden">{verdict}</span>
                          </>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
      <details open={called !== null && round === ROUNDS} data-part="end">
        <summary>The end of this game</summary>
        <p>
          Both tables print the same abstract, word for word. What differs between them, the abstract doesn’t
          say: to know it, ask for the table.
        </p>
      </details>
    </>
  );
}
