import type { TableDraft } from '../../state/tableDraft.ts';
import type { TableReading } from '../../state/tableReading.ts';
import { LargeReading, type Settled } from './LargeReading.ts';
import { controlNow, hearFiles, textAt } from './loaderInput.ts';
import type { Control } from './mappingChange.ts';
import { decodeTable, NotText } from '../../cohort/table/decodeTable.ts';
import { isLarge, type TableReader } from '../../state/LargeTable.ts';
import { Stopped } from '../../state/TableAway.ts';

const loadWork = () => import('./tableWork.tsx');
type Work = Awaited<ReturnType<typeof loadWork>>;

/** Milliseconds after the last key before a text that is being mended is read again. */
const PAUSE = 500;

/** Characters of a text that can be mended here: laying out more of them holds up the page. */
const MOST_SHOWN = 100_000;

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
  private underway = Promise.resolve();
  private large = new LargeReading(
    () => Promise.reject(new Error('nothing reads it')),
    () => undefined,
  );
  /** What a reader does is done in turn: a large table takes its time. Nothing of an earlier round is done any more. */
  private line = Promise.resolve();
  private round = 0;
  /** Reads the text once nobody writes in it any more. */
  private later: ReturnType<typeof setTimeout> | undefined;

  /**
   * `figures`: the elements that draw a table as well; `recordOnly`: what makes no sense for one; `bringFigures` settles once figures
   * come to life: those of a table join the session that holds then. `bringReader` brings what reads large tables.
   */
  start(
    figures: readonly HTMLElement[],
    recordOnly: readonly HTMLElement[],
    bringFigures: () => Promise<void>,
    bringReader: () => Promise<TableReader>,
  ): void {
    this.figures = figures;
    this.recordOnly = recordOnly;
    this.bringFigures = bringFigures;
    this.large = new LargeReading(bringReader, (words) => {
      this.busy(words !== null);
      if (words !== null) this.say(words);
    });
    this.hear();
  }

  private hear(): void {
    const file = this.named<HTMLInputElement>('file');
    hearFiles(this, file, (chosen) => void this.bring(chosen));
    const text = this.named<HTMLTextAreaElement>('text');
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
      if (action === 'stop') this.stop();
      if (action === 'undo') this.inTurn(() => this.undo());
      if (action === 'forget') void this.forget();
      if (action === 'leave-out') this.inTurn(() => this.leaveOut());
      if (action === 'level' && button) this.inTurn(() => this.moveLevel(button));
    });
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
      const control = controlNow(target);
      this.inTurn(() => this.mend(control));
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
    // What was about to be read of the text is out of date, and so is a table that is still being read.
    clearTimeout(this.later);
    await this.stopped();
    const work = await this.ready();
    if (!work) return;
    const last = this.drafts.at(-1);
    // Whether it is the last one, mended, is found out where that is read.
    if (isLarge(text) || isLarge(last?.text ?? ''))
      await this.readAway(work, work.newDraft(name, text), last ?? 'another table');
    else if (last && work.isMended(last, text)) await this.show(work.mendedDraft(last, name, text));
    else await this.show(work.newDraft(name, text), 'another table');
  }

  /** Does what a reader asked for once what they asked for before is done. */
  private inTurn(action: () => Promise<void> | undefined): void {
    const { round } = this;
    this.line = this.line.then(() => (round === this.round ? action() : undefined)).catch(reportError);
  }

  private mend(control: Control): Promise<void> | undefined {
    const draft = this.drafts.at(-1);
    if (!draft || !this.reading || !this.work) return undefined;
    const { row, column } = control.dataset;
    const { work } = this;
    if (row !== undefined && column !== undefined) {
      const corrections = new Map(draft.corrections).set(work.cellKey(Number(row), column), control.value);
      return this.show({ ...draft, corrections });
    }
    const { record, series } = this.publication(work);
    const change = work.mappingChange(control, this.reading, record.attributes, series);
    return change ? this.show({ ...draft, ...change }) : undefined;
  }

  /** Moves, joins or parts levels, and gives the focus to the level where it is now. */
  private async moveLevel(button: HTMLElement): Promise<void> {
    const draft = this.drafts.at(-1);
    const change = this.reading && this.work?.levelChange(button.dataset, this.reading);
    if (!draft || !change) return;
    const { column = '', move = '', place = '' } = button.dataset;
    await this.show({ ...draft, ...change });
    const to = Number(place) + (move === 'up' ? -1 : move === 'down' ? 1 : 0);
    const buttons = [...this.querySelectorAll<HTMLElement>('[data-action="level"]')].filter(
      ({ dataset }) => dataset['column'] === column && dataset['place'] === String(to),
    );
    (buttons.find(({ dataset }) => dataset['move'] === move) ?? buttons[0])?.focus();
  }

  private leaveOut(): Promise<void> | undefined {
    const draft = this.drafts.at(-1);
    if (!draft || !this.reading) return undefined;
    const rows = this.reading.problems.flatMap(({ row }) => row ?? []);
    return this.show({ ...draft, leaveOut: new Set([...draft.leaveOut, ...rows]) });
  }

  private async undo(): Promise<void> {
    clearTimeout(this.later);
    const draft = this.drafts.at(-2);
    if (draft) await this.show(draft, 'undo');
    else await this.forget();
  }

  /** Gives up what is being read, and what was asked for after it: the page stays as it was. */
  private stop(): void {
    this.round += 1;
    this.large.stop();
  }

  private async stopped(): Promise<void> {
    if (!this.large.isBusy) return;
    this.stop();
    await this.underway;
  }

  private async forget(): Promise<void> {
    clearTimeout(this.later);
    await this.stopped();
    this.drafts = [];
    this.reading = undefined;
    this.takeAway?.();
    this.takeAway = undefined;
    this.showText('');
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

  /** Reads a draft and shows what comes of it: as what was mended, as the one before, or as another table. */
  private async show(draft: TableDraft, as: Step = 'mended'): Promise<void> {
    const work = await this.ready();
    if (!work) return;
    if (isLarge(draft.text)) {
      await this.readAway(work, draft, as);
      return;
    }
    const { record, series } = this.publication(work);
    this.settle(work, draft, { reading: work.readDraft(draft, record, series), away: null }, as);
  }

  /** Reads a large table away from the page; the page stays as it was until its curves are there, and where that is given up. */
  private readAway(work: Work, draft: TableDraft, as: Step | TableDraft): Promise<void> {
    return (this.underway = this.readLarge(work, draft, as));
  }

  private async readLarge(work: Work, draft: TableDraft, as: Step | TableDraft): Promise<void> {
    const { record, series } = this.publication(work);
    const focused = document.activeElement;
    const mends = typeof as === 'string' ? null : as;
    try {
      const found = await this.large.read(work, { draft, mends, record, series });
      const known = typeof as === 'string' ? as : found.isMended ? 'mended' : 'another table';
      this.settle(work, found.draft, found, known);
    } catch (error) {
      // The controls go back to what holds.
      if (this.reading) this.draw(work, this.reading);
      const why = error instanceof Error ? error.message : String(error);
      const happened = error instanceof Stopped ? 'was not read to its end' : `could not be read: ${why}`;
      this.say(`${draft.name} ${happened.replace(/\.$/u, '')}. The page is as it was.`);
      if (focused && (!focused.isConnected || document.activeElement === document.body))
        this.named('status').focus();
    }
  }

  /** Shows a button to stop what is under way; where it goes while it has the focus, it hands it on. */
  private busy(isBusy: boolean): void {
    const stop = this.named('stop');
    if (!isBusy && document.activeElement === stop) this.named('status').focus();
    stop.hidden = !isBusy;
  }

  private settle(work: Work, draft: TableDraft, { reading, away }: Settled, as: Step): void {
    if (as === 'another table') this.drafts = [];
    if (as === 'undo') this.drafts.splice(-2);
    this.drafts.push(draft);
    this.reading = reading;
    this.showText(draft.text);
    this.named('held').hidden = false;
    const focused = document.activeElement;
    this.draw(work, reading);
    // A control that is gone, such as a cell put right, hands the focus to what has come of it.
    if (focused && !focused.isConnected) this.named('status').focus();
    this.takeAway?.();
    this.takeAway = undefined;
    const { session } = reading;
    if (session)
      this.takeAway = work.figuresOfTable(this.figures, this.recordOnly, {
        ...{ session, name: draft.name, away },
      });
    this.say(work.summary(reading, draft));
  }

  /** Puts a text where it can be mended; in place of one that would hold up the page stands why it isn't there. */
  private showText(text: string): void {
    const place = this.named<HTMLTextAreaElement>('text');
    const isShown = text.length <= MOST_SHOWN;
    const shown = isShown ? text : '';
    if (place.value !== shown) place.value = shown;
    this.named('unshown').hidden = isShown;
  }

  private draw(work: Work, reading: TableReading): void {
    const { record, series } = this.publication(work);
    work.drawPanels(reading, record, series, (part) => this.named(part));
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

type Step = 'mended' | 'undo' | 'another table';
