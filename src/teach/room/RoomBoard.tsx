import { useMemo, useState } from 'preact/hooks';
import { downloadFile } from '../../figures/kit/downloadFile.ts';
import { readCodes, type UnreadLine } from '../../rows/teach/code/readCodes.ts';
import { ClassDrawings } from './ClassDrawings.tsx';
import { readCodesFile } from './codesFile.ts';
import type { RoomLists } from './codeLists.ts';
import { ListResults } from './ListResults.tsx';
import { roomCsv } from './roomCsv.ts';

export interface RoomProps extends RoomLists {
  readonly publication: string;
  readonly timeLabel: string;
}

/** A field for codes, and under it what they say, list by list, with the lines that couldn't be read. */
export function RoomBoard({ lists, questions, publication, timeLabel }: RoomProps) {
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<readonly string[]>([]);
  const { codes, unread } = useMemo(() => readCodes(text, lists), [text, lists]);
  const named = useMemo(() => new Map(questions.map((question) => [question.id, question])), [questions]);
  const used = lists.filter((list) => codes.some((each) => each.list === list));
  const faulty = unread.filter(({ says }) => says !== null);
  const silent = unread.filter(({ says }) => says === null);
  const twice = codes.length - new Set(codes.map(({ code }) => code)).size;
  const take = async (files: readonly File[]) => {
    const taken = await Promise.all(
      files.map(async (file) => readCodesFile(await file.text().catch(() => ''), file.name)),
    );
    setRefused(taken.flatMap((each) => ('says' in each ? [each.says] : [])));
    const lines = taken.flatMap((each) => ('codes' in each ? each.codes : []));
    if (lines.length > 0) setText((before) => [before, ...lines].filter((line) => line !== '').join('\n'));
  };
  return (
    <>
      <div class="room-paste controls">
        <label>
          <span>Codes, as they stand in the chat: names, times and other text may stay</span>
          <textarea
            rows={8}
            autocomplete="off"
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => {
              setText(currentTarget.value);
            }}
          />
        </label>
        <label>
          <span>Or files that learners saved</span>
          <input
            type="file"
            accept=".json,application/json"
            multiple
            onChange={({ currentTarget }) => {
              void take([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <div role="status">
        <p class="room-text">
          {text.trim() === ''
            ? 'No code yet.'
            : `${codes.length} ${codes.length === 1 ? 'code' : 'codes'} read${faulty.length > 0 ? `, ${faulty.length} ${faulty.length === 1 ? 'line' : 'lines'} with a fault` : ''}${silent.length > 0 ? `, ${silent.length} without a code` : ''}.`}
          {twice > 0 &&
            ` ${twice} ${twice === 1 ? 'stands' : 'stand'} there again, and ${twice === 1 ? 'is' : 'are'} counted again: two people may answer alike.`}
        </p>
        {refused.map((says, place) => (
          <p class="room-text" key={place}>
            {says}
          </p>
        ))}
      </div>
      {faulty.length > 0 && <Unread title="Lines that couldn’t be read" lines={faulty} open />}
      {silent.length > 0 && <Unread title="Lines without a code" lines={silent} open={false} />}
      {codes.length > 0 && (
        <p class="controls">
          <button
            type="button"
            class="button"
            onClick={() => {
              downloadFile(`room-${publication}.csv`, 'text/csv', roomCsv(codes, named));
            }}
          >
            Save as CSV
          </button>
        </p>
      )}
      {used.map((list) =>
        list.kind === 'drawing' ? (
          <ClassDrawings
            key={list.id}
            title={list.title}
            drawings={codes.flatMap((each) =>
              each.list === list && 'drawing' in each ? [each.drawing] : [],
            )}
            question={named.get(list.question)!}
            until={list.until}
            timeLabel={timeLabel}
          />
        ) : (
          <ListResults
            key={list.id}
            list={list}
            codes={codes.flatMap((each) => (each.list === list && 'results' in each ? [each.results] : []))}
            questions={named}
          />
        ),
      )}
    </>
  );
}

function Unread({ title, lines, open }: { title: string; lines: readonly UnreadLine[]; open: boolean }) {
  return (
    <details class="room-unread" open={open}>
      <summary>
        {title}: {lines.length}
      </summary>
      <ul>
        {lines.map(({ line, text, says }) => (
          <li key={line}>
            Line {line}: <q>{text}</q>
            {says !== null && <> {says}</>}
          </li>
        ))}
      </ul>
    </details>
  );
}
