import { useState } from 'preact/hooks';
import type { Cohort } from '../../cohort/Cohort.ts';
import type { Grouping } from '../../cohort/Series.ts';
import { formatCount } from '../../format/formatCount.ts';
import { formatP } from '../../format/formatP.ts';
import { Segments } from '../../figures/kit/Segments.tsx';
import {
  allWhoCross,
  crosses,
  oneMoreRounds,
  pWith,
  runsOf,
  type Added,
  type OneMoreRound,
  type PValues,
} from '../../rows/teach/games/oneMore.ts';
import { ExitFields } from './ExitFields.tsx';
import type { GameWords } from './GameWords.ts';
import { painted } from './painted.ts';

interface Props {
  readonly cohort: Cohort;
  readonly groupings: readonly Grouping[];
  readonly longest: number;
  readonly words: GameWords;
}

/** One more patient is added so that P crosses 0.05; or it is said that nobody can. */
export function OneMoreGame({ cohort, groupings, longest, words }: Props) {
  const rounds = oneMoreRounds(cohort, groupings);
  const [place, setPlace] = useState(0);
  const [added, setAdded] = useState<Added>({ level: '', time: Math.round(longest / 4), event: true });
  const [tries, setTries] = useState(0);
  const [said, setSaid] = useState('');
  const [done, setDone] = useState<readonly Added[] | null>(null);
  const round = rounds[place];
  if (!round) return <p>This table has no two groups to compare.</p>;
  const { levels, label } = round.grouping;
  const who = { ...added, level: levels.find(({ id }) => id === added.level)?.id ?? levels[0]!.id };
  const finish = async (says: string) => {
    setSaid('Trying everybody …');
    await painted();
    setDone(allWhoCross(cohort, round, { earliest: 1, longest }));
    setSaid(says);
  };
  const add = () => {
    const values = pWith(cohort, round.grouping, who);
    setTries(tries + 1);
    const says = `With this patient: ${pText(values)}.`;
    if (crosses(round, values)) void finish(`${says} That crosses 0.05. All who do it:`);
    else setSaid(`${says} Not yet.`);
  };
  const call = async () => {
    setSaid('Trying everybody …');
    await painted();
    const all = allWhoCross(cohort, round, { earliest: 1, longest });
    setTries(tries + 1);
    if (all.length > 0) {
      setSaid(
        `Somebody can: ${formatCount(all.length)} of ${formatCount(4 * longest)} possible patients do it.`,
      );
      return;
    }
    setDone(all);
    setSaid(`Right: none of ${formatCount(4 * longest)} possible patients does it.`);
  };
  const change = (part: Partial<Added>) => {
    setAdded({ ...who, ...part });
  };
  return (
    <>
      <p class="game-level">
        Round {place + 1} of {rounds.length}
        {tries > 0 && `, ${tries} ${tries === 1 ? 'try' : 'tries'}`}.
      </p>
      <p>
        {label}, the table shown: {pText(pWith(cohort, round.grouping, null))}. Add one patient, so that the{' '}
        {testName(round)} becomes {round.below ? '0.05 or more' : 'less than 0.05'}; or say that nobody can.
      </p>
      {done === null && (
        <div class="game-form controls">
          <Segments
            legend="Group"
            name="one-more-group"
            chosen={who.level}
            options={levels.map((level) => ({ value: level.id, label: level.label }))}
            onChoose={(level) => {
              change({ level });
            }}
          />
          <ExitFields {...{ exit: who, words, longest }} asksEvent onExit={change} />
        </div>
      )}
      <div class="ask-actions controls">
        {done === null ? (
          <>
            <button type="button" class="button" data-action="add" onClick={add}>
              Add this patient
            </button>
            <button type="button" class="button" onClick={() => void call()}>
              Nobody can
            </button>
          </>
        ) : (
          place + 1 < rounds.length && (
            <button
              type="button"
              class="button"
              onClick={() => {
                setPlace(place + 1);
                setDone(null);
                setTries(0);
                setSaid('');
              }}
            >
              Next round
            </button>
          )
        )}
      </div>
      <div class="game-said controls" data-part="said" role="status">
        <p>{said}</p>
        {done !== null && done.length > 0 && (
          <ul>
            {runsOf(done).map(({ level, event, from, to }) => (
              <li key={`${level} ${event} ${from}`}>
                {levels.find(({ id }) => id === level)?.label}, {event ? words.happened : words.without},{' '}
                {from === to ? `${words.one} ${from}` : `${words.many} ${from} to ${to}`}
              </li>
            ))}
          </ul>
        )}
      </div>
      <details open={done !== null && place + 1 === rounds.length} data-part="end">
        <summary>The end of this game</summary>
        <p>
          Where one patient more, who may come tomorrow, carries a P value over 0.05 and back, the line says
          little about the disease. Where nobody can, one patient more isn’t enough for the table shown;
          whether any outcome could be, the smallest exact P of the split says.
        </p>
      </details>
    </>
  );
}

function testName({ test }: OneMoreRound): string {
  return test === 'exact' ? 'exact P of the log-rank test' : 'log-rank P, read from chi-square,';
}

function pText({ logRank, exact, floor }: PValues): string {
  const exactly =
    exact !== null && floor !== null
      ? `, exact ${formatP(exact)} (${formatP(floor)} at the least)`
      : logRank === null
        ? ''
        : ' (exact P not computed for so many)';
  return `log-rank P ${formatP(logRank)}${exactly}`;
}
