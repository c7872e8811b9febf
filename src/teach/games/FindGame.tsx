import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../../figures/kit/copyText.ts';
import { formatCount } from '../../format/formatCount.ts';
import { inWords } from '../../format/inWords.ts';
import { carriedRows, type PlacedRow } from '../../rows/teach/games/carriedRows.ts';
import { findCode, readFindCode } from '../../rows/teach/games/findCode.ts';
import type { FindLevel } from '../../rows/teach/games/findLevels.ts';
import { judgeRow, type RowVerdict, type Size } from '../../rows/teach/games/judgeRow.ts';
import { nearestRow } from '../../rows/teach/games/nearestRow.ts';
import type { FilledRow } from '../../rows/teach/games/tablesLeft.ts';
import type { GameWords } from './GameWords.ts';
import { painted } from './painted.ts';
import { TimeSlider } from './TimeSlider.tsx';

/** What the code of a table is called in an address. */
export const FOUND = 'found';

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
  const goOn = async () => {
    const next = place + 1;
    setPlace(next);
    setPlaced([]);
    setDraft(first);
    setTries(0);
    setSaid({ words: 'Holding your rows against what is new …', list: [] });
    await painted();
    const kept = carriedRows(levels, next, rows, size);
    setPlaced(kept);
    setSaid({ words: carriedText(kept.length, size.n), list: [] });
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
    setPlaced(read.rows.map((row, at) => ({ row, verdict: read.verdicts[at]! })));
    setTries(read.tries);
    setSaid({ words: 'The table of the link, as it was shared.', list: [] });
  };
  useEffect(() => {
    if (found !== null) void open(found);
  }, [found]);
  const put = async () => {
    setSaid({ words: 'Counting …', list: [] });
    await painted();
    const row = level.asksEvent ? draft : { ...draft, event: false };
    const verdict = judgeRow(levels, place, rows, row, size);
    setTries(tries + 1);
    setSaid(saidOf(verdict, rows.length + 1 === size.n));
    if (verdict.left !== 0n) setPlaced([...placed, { row, verdict }]);
  };
  const hint = async () => {
    setSaid({ words: 'Looking …', list: [] });
    await painted();
    const row = level.asksEvent ? draft : { ...draft, event: false };
    const near = nearestRow(levels, place, rows, row, size);
    const says =
      near === null
        ? 'No row does, with these before it: take one of them out.'
        : isSame(near, row)
          ? 'This row leaves some table as it is.'
          : `The least change: ${hintText(near, row, level, words)}.`;
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
      <table class="game-rows">
        <caption class="visually-hidden">The rows so far, and how many sets of times each leaves</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">{words.many}</th>
            <th scope="col">Leaves</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: size.n }, (_, index) => (
            <tr key={index}>
              <th scope="row">{letterOf(index)}</th>
              <td>{placed[index] ? rowText(placed[index].row, level, words) : '–'}</td>
              <td>{placed[index] ? leftText(placed[index].verdict) : ''}</td>
              <td>
                {placed[index] && (
                  <button
                    type="button"
                    class="text-button controls"
                    aria-label={`Take row ${letterOf(index)} out`}
                    onClick={() => void takeOut(index)}
                  >
                    Out
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!solved && <RowForm {...{ draft, level, words, longest: size.longest }} onDraft={setDraft} />}
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
      {rows.length > 0 && <Shared code={findCode({ place, rows, tries }, levels, size)} />}
      <details open={solved && place + 1 === levels.length} data-part="end">
        <summary>The end of this game</summary>
        <p>{end}</p>
      </details>
    </>
  );
}

/** A link that opens the table as it stands: level, rows, and how many were tried. */
function Shared({ code }: { readonly code: string }) {
  const address = `#${FOUND}=${code}`;
  return (
    <p class="game-code controls">
      To share or to go on later: <a href={address}>{code}</a>{' '}
      <button
        type="button"
        class="text-button"
        onClick={({ currentTarget }) => {
          copyText(new URL(address, location.href).href, currentTarget);
        }}
      >
        Copy the link
      </button>
    </p>
  );
}

function RowForm({
  draft,
  level,
  words,
  longest,
  onDraft,
}: {
  readonly draft: FilledRow;
  readonly level: FindLevel;
  readonly words: GameWords;
  readonly longest: number;
  readonly onDraft: (row: FilledRow) => void;
}) {
  const asked = level.record.attributes.filter(({ id }) => level.attributes.includes(id));
  return (
    <div class="game-form controls">
      <TimeSlider
        unit={words.one}
        time={draft.time}
        longest={longest}
        onTime={(time) => {
          onDraft({ ...draft, time });
        }}
      />
      {level.asksEvent && (
        <label class="game-check">
          <input
            type="checkbox"
            form="choices"
            checked={draft.event}
            onChange={({ currentTarget: { checked } }) => {
              onDraft({ ...draft, event: checked });
            }}
          />{' '}
          {words.happened}
        </label>
      )}
      {asked.map(({ id, label, levels }) => (
        <label key={id}>
          <span>{label}</span>
          <select
            autocomplete="off"
            value={draft.attributes[id] ?? levels[0]!.id}
            onChange={({ currentTarget: { value } }) => {
              onDraft({ ...draft, attributes: { ...draft.attributes, [id]: value } });
            }}
          >
            {levels.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

interface Said {
  readonly words: string;
  readonly list: readonly string[];
}

function saidOf(verdict: RowVerdict, last: boolean): Said {
  if (verdict.left === 0n && 'statements' in verdict)
    return {
      words: last
        ? 'Not yet. With this row these disagree:'
        : 'This row leaves no table. With the rows before it, these can’t all be true:',
      list: [...verdict.statements, ...(verdict.notes === '' ? [] : [verdict.notes])],
    };
  if (last)
    return { words: 'Every statement agrees: this is a table that they could all be about.', list: [] };
  return { words: `This row leaves ${leftText(verdict)}.`, list: [] };
}

function carriedText(kept: number, n: number): string {
  if (kept === n) return 'Your table agrees with what is new too.';
  if (kept === 0) return 'What is new leaves none of your rows as it is: begin anew.';
  const names = kept === 1 ? 'Your first row stays' : `Your first ${inWords(kept)} rows stay`;
  return `${names}: with the next one no table would be left.`;
}

function letterOf(index: number): string {
  return String.fromCharCode(97 + index);
}

/** What is said of a row taken out, and of those after it that leave nothing now. */
function takenText(at: number, gone: number): string {
  const out = `Row ${letterOf(at)} is out.`;
  if (gone === 0) return out;
  return `${out} With what is left, ${gone === 1 ? 'the last row leaves' : `the last ${inWords(gone)} rows leave`} no table: out too.`;
}

function isSame(one: FilledRow, other: FilledRow): boolean {
  return (
    one.time === other.time &&
    one.event === other.event &&
    Object.entries(one.attributes).every(([id, level]) => other.attributes[id] === level)
  );
}

/** A row of a hint: its time, and what else is changed. */
function hintText(near: FilledRow, row: FilledRow, level: FindLevel, words: GameWords): string {
  const changed = level.record.attributes.flatMap(({ id, levels: own }) =>
    near.attributes[id] === row.attributes[id]
      ? []
      : own.filter((each) => each.id === near.attributes[id]).map(({ label }) => label),
  );
  const left = near.event === row.event ? [] : [near.event ? words.happened : words.without];
  return [`${words.one} ${near.time}`, ...left, ...changed].join(', ');
}

function leftText(verdict: RowVerdict): string {
  if (verdict.left === null) return 'more than can be counted here';
  const atMost = 'atMost' in verdict && verdict.atMost ? 'at most ' : '';
  return `${atMost}${formatCount(verdict.left)} ${verdict.left === 1n ? 'set of times' : 'sets of times'}`;
}

function rowText({ time, event, attributes }: FilledRow, level: FindLevel, words: GameWords): string {
  const levels = level.record.attributes.flatMap(({ id, levels: own }) => {
    const label = own.find((each) => each.id === attributes[id])?.label;
    return level.attributes.includes(id) && label !== undefined ? [label] : [];
  });
  const left = level.asksEvent ? [event ? words.happened : words.without] : [];
  return [time, ...left, ...levels].join(', ');
}
