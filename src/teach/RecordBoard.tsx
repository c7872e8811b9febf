import { useState } from 'preact/hooks';
import { downloadFile } from '../figures/kit/downloadFile.ts';
import { answerFile, readAnswerFile } from '../rows/teach/answerFile.ts';
import type { Answers } from '../rows/teach/answers.ts';
import { RecordSheet, type RecordData } from './RecordSheet.tsx';

export interface RecordBoardProps extends RecordData {
  readonly publication: string;
  readonly answers?: Answers;
  /** When it is looked at; unknown at build, which has no clock. */
  readonly now?: number;
  /** Takes up the answers of a file. */
  readonly onAdd?: (answers: Answers) => void;
}

/** A learner's record, with what is done with it: it is printed, saved as a file, and taken from one. */
export function RecordBoard({ publication, answers = {}, now, onAdd, ...data }: RecordBoardProps) {
  const [said, setSaid] = useState('');
  const save = () => {
    if (Object.keys(answers).length === 0) {
      setSaid('There is nothing to save yet.');
      return;
    }
    const name = `answers-${publication}-${dayOf(Date.now())}.json`;
    downloadFile(name, 'application/json', answerFile(answers, publication, dayOf));
    setSaid(`Saved as ${name}.`);
  };
  const open = async (file: File) => {
    const text = await file.text().catch(() => null);
    const read =
      text === null
        ? { says: `Nothing was taken from ${file.name}: it can’t be read.` }
        : readAnswerFile(text, file.name, publication, Date.now());
    if ('says' in read) {
      setSaid(read.says);
      return;
    }
    onAdd?.(read.answers);
    const count = Object.keys(read.answers).length;
    setSaid(
      `Added ${count} ${count === 1 ? 'question' : 'questions'} from ${file.name}; no answer of yours was lost.`,
    );
  };
  return (
    <>
      <p class="item-next controls">
        <button
          type="button"
          class="button"
          onClick={() => {
            print();
          }}
        >
          Print it
        </button>
        <button type="button" class="button" onClick={save}>
          Save as a file
        </button>
        <label class="record-file">
          Add a saved file{' '}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void open(file);
              // The same file can be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
        <a href="../">All exercises</a>
      </p>
      <p role="status" class="record-said controls">
        {said}
      </p>
      <p class="record-name">
        Name <span class="paper-blank"></span> Date{' '}
        <span class="paper-blank">{now === undefined ? '' : dayOf(now)}</span>
      </p>
      <div class="record-sheet">
        <RecordSheet {...data} answers={answers} dayOf={dayOf} />
      </div>
    </>
  );
}

/** The day of a time, by the learner's clock: 2026-03-01. */
function dayOf(at: number): string {
  const day = new Date(at);
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}`;
}
