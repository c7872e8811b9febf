import { createRef, hydrate, render } from 'preact';
import { decodeTable, NotText } from '../../cohort/table/decodeTable.ts';
import { LoaderControls, NOTHING_HELD, type LoaderPlace, type LoaderShown } from './LoaderControls.tsx';
import type { LevelMove } from './levelChange.ts';
import { hearDrops, textAt } from './loaderInput.ts';
import { TableInHand } from './TableInHand.ts';
import type { TablePage } from './TablePage.ts';

/** Milliseconds after the last key before a text that is being mended is read again. */
const PAUSE = 500;

/**
 * Where a reader brings a table of their own: it is read here, mended here, and drawn by the figures of the page. Nothing of it goes
 * anywhere: no request, no storage, no address.
 */
export class TableLoaderElement extends HTMLElement {
  private shown = NOTHING_HELD;
  private table: TableInHand | undefined;
  private readonly status = createRef<HTMLDivElement>();
  private readonly choose = createRef<HTMLButtonElement>();
  /** Reads the text once nobody writes in it any more. */
  private later: ReturnType<typeof setTimeout> | undefined;

  start(page: Omit<TablePage, 'show' | 'holdFocus'>): void {
    this.table = new TableInHand({
      ...page,
      show: (change) => {
        this.show(change);
      },
      holdFocus: () => this.holdFocus(),
    });
    // What was pasted before anything heard it: coming to life, the field would be emptied.
    const { value: text = '' } = this.querySelector('textarea') ?? {};
    this.shown = { ...this.shown, text };
    this.draw(hydrate);
    if (text !== '') this.write(text);
    hearDrops(this, (file) => void this.bring(file));
  }

  private show(change: Partial<LoaderShown>): void {
    // The same words again are another answer, which would not be read aloud.
    const again = change.said !== undefined && change.said !== '' && change.said === this.shown.said;
    this.shown = { ...this.shown, ...change, ...(again && { said: `${change.said}\u00a0` }) };
    const giveFocus = this.holdFocus();
    this.draw(render);
    giveFocus();
  }

  private draw(how: typeof render): void {
    const { table, status, choose } = this;
    const place = this.querySelector(':scope > .controls');
    if (!table || !place) throw new Error('table-loader requires a place for its controls, and a page');
    const toChoose = () => choose.current?.focus();
    how(
      <LoaderControls
        {...{ status, choose }}
        place={JSON.parse(this.dataset['place'] ?? '{}') as LoaderPlace}
        shown={this.shown}
        on={{
          bring: (file) => void this.bring(file),
          example: (address) => void this.example(address),
          stop: () => {
            table.stop();
          },
          write: (text) => {
            this.write(text);
          },
          mend: (control) => {
            table.mend(control);
          },
          moveLevel: (move) => {
            table.moveLevel(move, () => {
              this.focusLevel(move);
            });
          },
          undo: () => {
            clearTimeout(this.later);
            table.undo(toChoose);
          },
          forget: () => {
            clearTimeout(this.later);
            void table.forget(toChoose);
          },
        }}
      />,
      place,
    );
  }

  private async bring(file: File): Promise<void> {
    try {
      const { text } = decodeTable(new Uint8Array(await file.arrayBuffer()));
      if (text.trim() === '') this.show({ said: `${file.name} is empty.` });
      else await this.take(file.name, text);
    } catch (error) {
      const said =
        error instanceof NotText
          ? `${file.name}: ${error.message}`
          : `${file.name} could not be read. Choose it again.`;
      this.show({ said });
    }
  }

  private async example(address: string): Promise<void> {
    const text = await textAt(address).catch(() => null);
    if (text === null)
      this.show({ said: 'The example could not be loaded. Check the connection, then try it again.' });
    else await this.take(address.split('/').at(-1) ?? 'the example', text);
  }

  private write(text: string): void {
    // It stands there already.
    this.shown = { ...this.shown, text };
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      void this.take(this.table?.name ?? 'the pasted text', text);
    }, PAUSE);
  }

  private async take(name: string, text: string): Promise<void> {
    // What was about to be read of the text is out of date.
    clearTimeout(this.later);
    await this.table?.take(name, text);
  }

  /** A control that is gone, such as a cell put right, hands the focus to what has come of it. */
  private holdFocus(): () => void {
    const focused = this.querySelector(':focus');
    return () => {
      const isGone = focused && (!focused.isConnected || focused.closest('[hidden]') !== null);
      if (isGone || (focused && document.activeElement === document.body)) this.status.current?.focus();
    };
  }

  /** Gives the focus to a level that was moved, where it is now. */
  private focusLevel({ column = '', move = '', place = '' }: LevelMove): void {
    const to = Number(place) + (move === 'up' ? -1 : move === 'down' ? 1 : 0);
    const buttons = [...this.querySelectorAll<HTMLElement>('[data-move]')].filter(
      ({ dataset }) => dataset['column'] === column && dataset['place'] === String(to),
    );
    (buttons.find(({ dataset }) => dataset['move'] === move) ?? buttons[0])?.focus();
  }
}
