import { isLarge } from '../../state/LargeTable.ts';
import type { TableDraft } from '../../state/tableDraft.ts';
import type { TableReading } from '../../state/tableReading.ts';
import { LargeInHand } from './LargeInHand.ts';
import type { Settled } from './LargeReading.ts';
import type { LevelMove } from './levelChange.ts';
import type { LoaderShown } from './LoaderControls.tsx';
import type { Control } from './mappingChange.ts';
import type { TablePage } from './TablePage.ts';

const loadWork = () => import('./tableWork.tsx');
type Work = Awaited<ReturnType<typeof loadWork>>;

/** Characters of a text that can be mended on the page: laying out more of them holds it up. */
const MOST_SHOWN = 100_000;

/** The table that a reader brought: read, mended step by step, drawn by the figures of the page, and forgotten. */
export class TableInHand {
  private readonly page: TablePage;
  /** The drafts so far, the present one last: what "Undo" goes back through. */
  private drafts: TableDraft[] = [];
  private reading: TableReading | undefined;
  private takeAway: (() => void) | undefined;
  private work: Work | undefined;
  private session: ReturnType<Work['pageSession']> | undefined;
  private readonly large: LargeInHand;
  /** What a reader does is done in turn: a large table takes its time. Nothing of an earlier round is done any more. */
  private line = Promise.resolve();
  private round = 0;

  constructor(page: TablePage) {
    this.page = page;
    this.large = new LargeInHand(page);
  }

  get name(): string | undefined {
    return this.drafts.at(-1)?.name;
  }

  /** Takes a text: as the last one, mended, where it is that; else as another table, of which nothing has been said. */
  async take(name: string, text: string): Promise<void> {
    // A table that is still being read is out of date.
    await this.stopped();
    const work = await this.ready();
    if (!work) return;
    const last = this.drafts.at(-1);
    // Whether it is the last one, mended, is found out where that is read.
    if (isLarge(text) || isLarge(last?.text ?? ''))
      await this.readAway(work, work.newDraft(name, text), last ?? 'another table');
    else if (last && work.isMended(last, text)) await this.read(work.mendedDraft(last, name, text));
    else await this.read(work.newDraft(name, text), 'another table');
  }

  /** Does what a reader asked for once what they asked for before is done. */
  private inTurn(action: () => Promise<void> | undefined): void {
    const { round } = this;
    this.line = this.line.then(() => (round === this.round ? action() : undefined)).catch(reportError);
  }

  /** What a control of the forms sets, or a cell that is put right. */
  mend(control: Control): void {
    this.change((draft, reading, work) => {
      const { row, column } = control.dataset;
      if (row !== undefined && column !== undefined)
        return {
          corrections: new Map(draft.corrections).set(work.cellKey(Number(row), column), control.value),
        };
      const { record, series } = this.publication(work);
      return work.mappingChange(control, reading, record.attributes, series);
    });
  }

  /** Moves, joins or parts levels; `then` is called once they are drawn. */
  moveLevel(move: LevelMove, then: () => void): void {
    this.change((_, reading, work) => work.levelChange(move, reading), then);
  }

  private leaveOut(): void {
    this.change(({ leaveOut }, { problems }) => ({
      leaveOut: new Set([...leaveOut, ...problems.flatMap(({ row }) => row ?? [])]),
    }));
  }

  private change(
    of: (draft: TableDraft, reading: TableReading, work: Work) => Partial<TableDraft> | null,
    then?: () => void,
  ): void {
    this.inTurn(async () => {
      const draft = this.drafts.at(-1);
      const change = draft && this.reading && this.work && of(draft, this.reading, this.work);
      if (!change) return;
      await this.read({ ...draft, ...change });
      then?.();
    });
  }

  /** Goes back by one change; before the first there is no table. */
  undo(then: () => void): void {
    this.inTurn(async () => {
      const draft = this.drafts.at(-2);
      if (draft) await this.read(draft, 'undo');
      else await this.forget(then);
    });
  }

  /** Gives up what is being read, and what was asked for after it: the page stays as it was. */
  stop(): void {
    this.round += 1;
    this.large.stop();
  }

  private async stopped(): Promise<void> {
    if (!this.large.isBusy) return;
    this.stop();
    await this.large.ended();
  }

  async forget(then: () => void): Promise<void> {
    await this.stopped();
    this.drafts = [];
    this.reading = undefined;
    this.takeAway?.();
    this.takeAway = undefined;
    this.page.show({
      ...{ text: '', isTooLong: false, problems: null, meanings: null },
      said: 'The table is forgotten. The figures show the publication again.',
    });
    then();
  }

  /** What reads a table; undefined, and said, where it can't be had. */
  private async ready(): Promise<Work | undefined> {
    try {
      const [work] = await Promise.all([this.work ?? loadWork(), this.page.bringFigures()]);
      return (this.work = work);
    } catch {
      this.say('What reads a table could not be loaded. Check the connection, then bring the table again.');
      return undefined;
    }
  }

  /** Reads a draft and shows what comes of it: as what was mended, as the one before, or as another table. */
  private async read(draft: TableDraft, as: Step = 'mended'): Promise<void> {
    const work = await this.ready();
    if (!work) return;
    if (isLarge(draft.text)) {
      await this.readAway(work, draft, as);
      return;
    }
    const { record, series } = this.publication(work);
    this.settle(work, draft, { reading: work.readDraft(draft, record, series), away: null }, as);
  }

  private readAway(work: Work, draft: TableDraft, as: Step | TableDraft): Promise<void> {
    const { record, series } = this.publication(work);
    const mends = typeof as === 'string' ? null : as;
    return this.large.read(
      work,
      { draft, mends, record, series },
      {
        settle: (found) => {
          const known = typeof as === 'string' ? as : found.isMended ? 'mended' : 'another table';
          this.settle(work, found.draft, found, known);
        },
        goBack: () => {
          if (this.reading) this.page.show(this.panels(work, this.reading));
        },
      },
    );
  }

  private settle(work: Work, draft: TableDraft, { reading, away }: Settled, as: Step): void {
    if (as === 'another table') this.drafts = [];
    if (as === 'undo') this.drafts.splice(-2);
    this.drafts.push(draft);
    this.reading = reading;
    const isTooLong = draft.text.length > MOST_SHOWN;
    this.page.show({ text: isTooLong ? '' : draft.text, isTooLong, ...this.panels(work, reading) });
    this.takeAway?.();
    this.takeAway = undefined;
    const { session } = reading;
    if (session)
      this.takeAway = work.figuresOfTable(this.page.figures, this.page.recordOnly, {
        ...{ session, name: draft.name, away },
      });
    this.say(work.summary(reading, draft));
  }

  private panels(work: Work, reading: TableReading): Pick<LoaderShown, 'problems' | 'meanings'> {
    const { record, series } = this.publication(work);
    return work.panels(reading, record, series, {
      leaveOut: () => {
        this.leaveOut();
      },
    });
  }

  /** The publication's own session, also while a table is held in its place. */
  private publication(work: Work): ReturnType<Work['pageSession']> {
    return (this.session ??= work.pageSession());
  }

  private say(said: string): void {
    this.page.show({ said });
  }
}

type Step = 'mended' | 'undo' | 'another table';
