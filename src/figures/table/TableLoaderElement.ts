import type { TableDraft, TableReading } from '../../state/tableDraft.ts';
import { decodeTable, NotText } from '../../cohort/table/decodeTable.ts';

const loadWork = () => import('./tableWork.tsx');
type Work = Awaited<ReturnType<typeof loadWork>>;

/** Milliseconds after the last key before a text that is being mended is read again. */
const PAUSE = 500;

/**
 * Where a reader brings a table of their own: it is read here, mended here, and drawn by the figures of the page. Nothing of it goes
 * anywhere: no request, no storage, no address.
 */
export class TableLoaderElement extends HTMLElement {
  /** The drafts so far, the present one last: what "Undo" goes back through. */
  private drafts: TableDraft[] = [];
  private reading: TableReading | undefined;
  private takeAway: (() => void) | undefined;
  private work: Work | undefined;
  private session: ReturnType<Work['pageSession']> | undefined;
  private figures: readonly HTMLElement[] = [];
  private recordOnly: readonly HTMLElement[] = [];
  private bringFigures = () => Promise.resolve();
  /** Reads the text once nobody writes in it any more. */
  private later: ReturnType<typeof setTimeout> | undefined;

  /**
   * `figures`: the elements that draw a table as well; `recordOnly`: what makes no sense for one; `bringFigures` settles once figures
   * come to life: those of a table join the session that holds then.
   */
  start(
    figures: readonly HTMLElement[],
    recordOnly: readonly HTMLElement[],
    bringFigures: () => Promise<void>,
  ): void {
    this.figures = figures;
    this.recordOnly = recordOnly;
    this.bringFigures = bringFigures;
    this.hear();
  }

  private hear(): void {
    const file = this.named<HTMLInputElement>('file');
    const text = this.named<HTMLTextAreaElement>('text');
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen) void this.bring(chosen);
      file.value = '';
    });
    for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
      this.addEventListener(kind, (event) => {
        event.preventDefault();
        this.toggleAttribute('data-over', kind === 'dragenter' || kind === 'dragover');
        const [dropped] = event.dataTransfer?.files ?? [];
        if (kind === 'drop' && dropped) void this.bring(dropped);
      });
    }
    text.addEventListener('input', () => {
      clearTimeout(this.later);
      this.later = setTimeout(() => {
        void this.take(this.drafts.at(-1)?.name ?? 'the pasted text', text.value);
      }, PAUSE);
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
      const action = button?.dataset['action'];
      if (action === 'choose') file.click();
      if (action === 'example') void this.example(button?.dataset['address'] ?? '');
      if (action === 'undo') this.undo();
      if (action === 'forget') this.forget();
      if (action === 'leave-out') this.leaveOut();
      if (action === 'level' && button) this.moveLevel(button);
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) this.mend(target);
    });
  }

  private async bring(file: File): Promise<void> {
    try {
      await this.take(file.name, decodeTable(new Uint8Array(await file.arrayBuffer())).text);
    } catch (error) {
      this.say(error instanceof NotText ? error.message : `${file.name} could not be read. Choose it again.`);
    }
  }

  private async example(address: string): Promise<void> {
    const text = await textAt(address).catch(() => null);
    if (text === null) this.say('The example could not be loaded. Check the connection, then try it again.');
    else await this.take(address.split('/').at(-1) ?? 'the example', text);
  }

  /** Takes a text: as the last one, mended, where it is that; else as another table, of which nothing has been said. */
  private async take(name: string, text: string): Promise<void> {
    // What was about to be read of the text is out of date.
    clearTimeout(this.later);
    const work = await this.ready();
    if (!work) return;
    const last = this.drafts.at(-1);
    if (last && work.isMended(last, text)) await this.show(work.mendedDraft(last, name, text));
    else await this.show(work.newDraft(name, text), true);
  }

  private mend(control: HTMLInputElement | HTMLSelectElement): void {
    const draft = this.drafts.at(-1);
    if (!draft || !this.reading || !this.work) return;
    const { row, column } = control.dataset;
    const { work } = this;
    if (row !== undefined && column !== undefined) {
      const corrections = new Map(draft.corrections).set(work.cellKey(Number(row), column), control.value);
      void this.show({ ...draft, corrections });
      return;
    }
    const { record, series } = this.publication(work);
    const change = work.mappingChange(control, this.reading, record.attributes, series);
    if (change) void this.show({ ...draft, ...change });
  }

  /** Moves, joins or parts levels, and gives the focus to the level where it is now. */
  private moveLevel(button: HTMLElement): void {
    const draft = this.drafts.at(-1);
    const change = this.reading && this.work?.levelChange(button.dataset, this.reading);
    if (!draft || !change) return;
    const { column = '', move = '', place = '' } = button.dataset;
    void this.show({ ...draft, ...change }).then(() => {
      const to = Number(place) + (move === 'up' ? -1 : move === 'down' ? 1 : 0);
      const buttons = [...this.querySelectorAll<HTMLElement>('[data-action="level"]')].filter(
        ({ dataset }) => dataset['column'] === column && dataset['place'] === String(to),
      );
      (buttons.find(({ dataset }) => dataset['move'] === move) ?? buttons[0])?.focus();
    });
  }

  private leaveOut(): void {
    const draft = this.drafts.at(-1);
    if (!draft || !this.reading) return;
    const rows = this.reading.problems.flatMap(({ row }) => row ?? []);
    void this.show({ ...draft, leaveOut: new Set([...draft.leaveOut, ...rows]) });
  }

  private undo(): void {
    clearTimeout(this.later);
    this.drafts.pop();
    const draft = this.drafts.pop();
    if (draft) void this.show(draft);
    else this.forget();
  }

  private forget(): void {
    clearTimeout(this.later);
    this.drafts = [];
    this.reading = undefined;
    this.takeAway?.();
    this.takeAway = undefined;
    this.named<HTMLTextAreaElement>('text').value = '';
    if (this.work) {
      const { record, series } = this.publication(this.work);
      this.work.drawPanels(null, record, series, (part) => this.named(part));
    }
    this.named('held').hidden = true;
    this.say('The table is forgotten. The figures show the publication again.');
    this.named('choose').focus();
  }

  /** What reads a table; undefined, and said, where it can't be had. */
  private async ready(): Promise<Work | undefined> {
    try {
      const [work] = await Promise.all([this.work ?? loadWork(), this.bringFigures()]);
      return (this.work = work);
    } catch {
      this.say('What reads a table could not be loaded. Check the connection, then bring the table again.');
      return undefined;
    }
  }

  private async show(draft: TableDraft, fresh = false): Promise<void> {
    const work = await this.ready();
    if (!work) return;
    if (fresh) this.drafts = [];
    this.drafts.push(draft);
    const { record, series } = this.publication(work);
    const reading = work.readDraft(draft, record, series);
    this.reading = reading;
    const text = this.named<HTMLTextAreaElement>('text');
    if (text.value !== draft.text) text.value = draft.text;
    this.named('held').hidden = false;
    const focused = document.activeElement;
    work.drawPanels(reading, record, series, (part) => this.named(part));
    // A control that is gone, such as a cell put right, hands the focus to what has come of it.
    if (focused && !focused.isConnected) this.named('status').focus();
    this.takeAway?.();
    this.takeAway = undefined;
    if (reading.session)
      this.takeAway = work.figuresOfTable(this.figures, this.recordOnly, reading.session, draft.name);
    this.say(work.summary(reading, draft));
  }

  /** The publication's own session, also while a table is held in its place. */
  private publication(work: Work): ReturnType<Work['pageSession']> {
    return (this.session ??= work.pageSession());
  }

  private say(words: string): void {
    this.named('status').textContent = words;
  }

  private named<Kind extends HTMLElement = HTMLElement>(name: string): Kind {
    const found = this.querySelector<Kind>(`[data-loader="${name}"]`);
    if (!found) throw new Error(`table-loader requires a part named ${name}`);
    return found;
  }
}

/** The text of a file of the site. Rejects where it can't be had, and where a page came in its place. */
async function textAt(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok || (answer.headers.get('content-type') ?? '').includes('html'))
    throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}
