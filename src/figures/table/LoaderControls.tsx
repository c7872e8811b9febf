import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { LevelMove } from './levelChange.ts';
import { controlNow } from './loaderInput.ts';
import type { Control } from './mappingChange.ts';

/** What the page knows of where it stands. */
export interface LoaderPlace {
  /** Addresses of a table to fill in, and of one to try. */
  readonly template: string;
  readonly example: string;
  /** The unit of time, in the plural. */
  readonly time: string;
}

/** What is to be seen of a table that a reader brought, or of none. */
export interface LoaderShown {
  /** What has come of what a reader did last. */
  readonly said: string;
  readonly isBusy: boolean;
  /** The text that can be mended; empty where it is too long for that. */
  readonly text: string;
  readonly isTooLong: boolean;
  /** What was understood, and what is to be put right. */
  readonly problems: ComponentChildren;
  /** What the columns mean, to be changed; null where no table is held. */
  readonly meanings: ComponentChildren;
}

export const NOTHING_HELD: LoaderShown = {
  ...{ said: '', isBusy: false, text: '', isTooLong: false, problems: null, meanings: null },
};

/** What a reader can do. */
interface LoaderActions {
  readonly bring: (file: File) => void;
  readonly example: (address: string) => void;
  readonly stop: () => void;
  readonly write: (text: string) => void;
  readonly mend: (control: Control) => void;
  readonly moveLevel: (move: LevelMove) => void;
  readonly undo: () => void;
  readonly forget: () => void;
}

interface LoaderControlsProps {
  readonly place: LoaderPlace;
  readonly shown: LoaderShown;
  /** None as it is built: nothing answers yet. */
  readonly on?: LoaderActions;
  /** Where the focus goes when what had it is gone. */
  readonly status?: RefObject<HTMLDivElement | null>;
  readonly choose?: RefObject<HTMLButtonElement | null>;
}

/** Where a reader brings a table: a file to choose, a text to paste or to mend, and the forms that say what it holds. */
export function LoaderControls({ place, shown, on, status, choose }: LoaderControlsProps) {
  const isHeld = shown.meanings !== null;
  return (
    <>
      <div class="loader-drop">
        <FileChoice choose={choose} onBring={on?.bring} />
        <p>or drop a CSV or TSV file here, or paste its text below.</p>
      </div>
      <p class="loader-more">
        Nothing at hand?{' '}
        <button type="button" class="text-button" onClick={() => on?.example(place.example)}>
          Try an example
        </button>
        {' · '}
        <a href={place.template} download="template.csv">
          Download a template
        </a>
      </p>
      <div class="loader-status" role="status" tabIndex={-1} ref={status ?? null}>
        <p>{shown.said}</p>
      </div>
      <button type="button" class="text-button" hidden={!shown.isBusy} onClick={on?.stop}>
        Stop reading
      </button>
      <Forms on={on}>{shown.problems}</Forms>
      <details class="loader-text">
        <summary>The text of the table</summary>
        <p hidden={!shown.isTooLong}>
          This table is too long to be mended here as a text. Change its file and bring it again, or bring
          another text below.
        </p>
        <textarea
          rows={8}
          spellcheck={false}
          autocomplete="off"
          aria-label="The text of a table, to paste or to mend"
          placeholder={`row;${place.time};outcome;…`}
          value={shown.text}
          onInput={({ currentTarget }) => on?.write(currentTarget.value)}
        />
      </details>
      <div hidden={!isHeld}>
        <h3>What the columns mean</h3>
        <Forms on={on}>{shown.meanings}</Forms>
        <p class="loader-more">
          <button type="button" class="text-button" onClick={on?.undo}>
            Undo the last change
          </button>
          {' · '}
          <button type="button" class="text-button" onClick={on?.forget}>
            Forget the table
          </button>
        </p>
      </div>
    </>
  );
}

interface FileChoiceProps {
  readonly choose: LoaderControlsProps['choose'];
  readonly onBring: LoaderActions['bring'] | undefined;
}

/** A button that opens the file chooser, which can't be dressed. */
function FileChoice({ choose, onBring }: FileChoiceProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        type="file"
        hidden
        aria-label="A table of patients"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        ref={file}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) onBring?.(chosen);
          currentTarget.value = '';
        }}
      />
      <button type="button" class="loader-choose" ref={choose ?? null} onClick={() => file.current?.click()}>
        Choose a table
      </button>
    </>
  );
}

interface FormsProps {
  readonly on: Pick<LoaderActions, 'mend' | 'moveLevel'> | undefined;
  readonly children: ComponentChildren;
}

/** Forms whose controls say in their data attributes what they set. */
function Forms({ on, children }: FormsProps) {
  return (
    <div
      onChange={({ target }) => {
        if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
          on?.mend(controlNow(target));
      }}
      onClick={({ target }) => {
        if (!(target instanceof Element)) return;
        const button = target.closest<HTMLElement>('[data-move]');
        if (button) on?.moveLevel({ ...button.dataset });
        const about = target.closest<HTMLElement>('[data-answer]')?.dataset['answer'];
        if (about !== undefined)
          target.closest('table-loader')?.querySelector<HTMLElement>(`[data-asks="${about}"]`)?.focus();
      }}
    >
      {children}
    </div>
  );
}
