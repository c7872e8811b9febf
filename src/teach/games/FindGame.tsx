import { useEffect, useState } from 'preact/hooks';
import { lastOf } from '../../figures/kit/lastOf.ts';
import { carriedRows, type PlacedRow } from '../../rows/teach/games/carriedRows.ts';
import { dealtRest } from '../../rows/teach/games/dealtRest.ts';
import { filledRow } from '../../rows/teach/games/filledRow.ts';
import { findCode, readFindCode } from '../../rows/teach/games/findCode.ts';
import type { FindLevel } from '../../rows/teach/games/findLevels.ts';
import { judgeRow, type Size } from '../../rows/teach/games/judgeRow.ts';
import { nearestRow } from '../../rows/teach/games/nearestRow.ts';
import { rowsAtLevel } from '../../rows/teach/games/rowsAtLevel.ts';
import type { FilledRow } from '../../rows/teach/games/tablesLeft.ts';
import { tableToDeal } from '../../rows/teach/games/tableToDeal.ts';
import { FindRows } from './FindRows.tsx';
import { carriedText, hintText, isSame, saidOf, takenText, type Said } from './findWords.ts';
import { FoundLink } from './FoundLink.tsx';
import type { GameWords } from './GameWords.ts';
import { painted } from './painted.ts';
import { RowForm } from './RowForm.tsx';

const tableOf = lastOf(tableToDeal);

interface Props {
  readonly levels: readonly FindLevel[];
  readonly size: Size;
  readonly words: GameWords;
  /** The attributes that a row begins with. */
  readonly attributes: FilledRow['attributes'];
  readonly end: string;
  /** The code of a table to go on with. */
  readonly found: string | null;
}

/** The search for a table, level by level: a row at a time, each with how many tables it leaves. */
export function FindGame({ levels, size, words, attributes, end, found }: Props) {
  const first: FilledRow = { time: Math.round(size.longest / 4), event: false, attributes };
  const [place, setPlace] = useState(0);
  const [placed, setPlaced] = useState<readonly PlacedRow[]>([]);
  const [draft, setDraft] = useState(first);
  const [tries, setTries] = useState(0);
  const [said, setSaid] = useState<Said>({ words: '', list: [] });
  const level = levels[place]!;
  const rows = placed.map(({ row }) => row);
  const solved = rows.length === size.n;
  // Where the rest of a row is dealt, the last row alone is asked for all of it.
  const table = tableOf(level);
  const isDealt = table !== null && rows.length + 1 < size.n;
  const filled = (row: FilledRow, told: FindLevel) => filledRow(row, told, attributes);
  const goOn = async () => {
    const next = place + 1;
    setPlace(next);
    setPlaced([]);
    setDraft(first);
    setTries(0);
    setSaid({ words: 'Holding your rows against what is new …', list: [] });
    await painted();
    const stay = rowsAtLevel(levels, next, rows, tableOf(levels[next]!), { begin: attributes, size });
    setPlaced(stay.kept);
    if (stay.open) setDraft(stay.open);
    setSaid({ words: carriedText(stay.kept.length, size.n, stay.open !== null), list: [] });
  };
  const open = async (code: string) => {
    setSaid({ words: 'Opening the table of the link …', list: [] });
    await painted();
    const read = readFindCode(code, levels, size);
    if ('says' in read) {
      setSaid({ words: `${read.says} The game begins anew.`, list: [] });
      return;
    }
    setPlace(read.place);
    setPlaced(
      read.rows.map((row, at) => ({ row: filled(row, levels[read.place]!), verdict: read.verdicts[at]! })),
    );
    setTries(read.tries);
    setSaid({ words: 'The table of the link, as it was shared.', list: [] });
  };
  useEffect(() => {
    if (found !== null) void open(found);
  }, [found]);
  const put = async () => {
    setSaid({ words: 'Counting …', list: [] });
    await painted();
    const asked = filled(level.asksEvent ? draft : { ...draft, event: false }, level);
    const row = isDealt ? dealtRest(table, level, [asked], rows)[0]! : asked;
    const verdict = judgeRow(levels, place, rows, row, size);
    setTries(tries + 1);
    setSaid(saidOf(verdict, rows.length + 1 === size.n));
    if (verdict.left !== 0n) setPlaced([...placed, { row, verdict }]);
  };
  const hint = async () => {
    setSaid({ words: 'Looking …', list: [] });
    await painted();
    const row = filled(level.asksEvent ? draft : { ...draft, event: false }, level);
    const near = nearestRow(levels, place, rows, row, size);
    const says =
      near === null
        ? 'None was found, with these rows before it: take one of them out.'
        : isSame(near, row)
          ? 'This row leaves some table as it is.'
          : `A row that leaves some: ${hintText(near, row, level, words)}.`;
    setSaid({ words: says, list: [] });
  };
  const takeOut = async (at: number) => {
    setSaid({ words: 'Holding the other rows against each other …', list: [] });
    await painted();
    const kept = carriedRows(levels, place, rows.toSpliced(at, 1), size);
    setPlaced(kept);
    setSaid({ words: takenText(at, rows.length - 1 - kept.length), list: [] });
  };
  const told = level.record.facts.filter(({ id, says }) => level.facts.includes(id) && says !== '');
  return (
    <>
      <p class="game-level">
        {levels.length > 1 && `Level ${place + 1} of ${levels.length}. `}
        {solved ? 'Found' : `Row ${rows.length + 1} of ${size.n}`}
        {tries > 0 && `, ${tries} ${tries === 1 ? 'row' : 'rows'} tried`}.
      </p>
      <ul class="game-facts">
        {told.map(({ id, says }) => (
          <li key={id} data-new={levels.length > 1 && level.adds.includes(id) ? '' : undefined}>
            {says}
          </li>
        ))}
      </ul>
      <FindRows {...{ placed, level, words }} n={size.n} onOut={(at) => void takeOut(at)} />
      {!solved && (
        <RowForm
          {...{ draft, level, words, longest: size.longest }}
          asked={isDealt ? level.counted : level.attributes}
          onDraft={setDraft}
        />
      )}
      <div class="ask-actions controls">
        {!solved && (
          <button type="button" class="button" data-action="put" onClick={() => void put()}>
            Put it in the table
          </button>
        )}
        {solved && place + 1 < levels.length && (
          <button type="button" class="button" onClick={() => void goOn()}>
            Next level
          </button>
        )}
        {!solved && (
          <button type="button" class="text-button" onClick={() => void hint()}>
            A hint
          </button>
        )}
      </div>
      <div class="game-said controls" data-part="said" role="status">
        <p>{said.words}</p>
        {said.list.length > 0 && (
          <ul>
            {said.list.map((statement) => (
              <li key={statement}>{statement}</li>
            ))}
          </ul>
        )}
      </div>
      {rows.length > 0 && <FoundLink code={findCode({ place, rows, tries }, levels, size)} />}
      <details open={solved && place + 1 === levels.length} data-part="end">
        <summary>The end of this game</summary>
        <p>{end}</p>
      </details>
    </>
  );
}
