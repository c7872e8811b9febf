import { areaBetween, type Step } from '../../rows/teach/areaBetween.ts';
import { judgeNumber } from '../../rows/teach/judgeNumber.ts';
import { readAnswer, type MeasureKind } from '../../rows/teach/readAnswer.ts';
import { drawField } from '../../views/teach/drawField.ts';
import { CurveDrawing } from './CurveDrawing.ts';

/** How an answer was taken: `right` is null where it can't be judged yet, with what is missing. */
interface Judged {
  readonly right: boolean | null;
  readonly says: string;
}

/**
 * A question of the page: takes an answer, holds it against the computed one that stands in the page, opens the reasons.
 *
 * Tells the page with an event, `answered`, whose detail is `{ id, right }`. It keeps nothing itself.
 */
export class AskElement extends HTMLElement {
  private drawing: CurveDrawing | undefined;

  connectedCallback(): void {
    if (this.dataset['kind'] === 'draw') this.drawing = new CurveDrawing(this.own('.ask-draw'), this.dataset);
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || target.closest('teach-ask') !== this) return;
      if (target.closest('[data-action="commit"]')) this.commit();
    });
    this.addEventListener('keydown', (event) => {
      const { target } = event;
      if (
        event.key !== 'Enter' ||
        !(target instanceof HTMLInputElement) ||
        target.closest('teach-ask') !== this
      )
        return;
      if (target.type === 'text' || target.type === 'radio') this.commit();
    });
  }

  private commit(): void {
    if (this.dataset['state'] !== undefined) {
      this.again();
      return;
    }
    const { right, says } = this.judge();
    this.own('[data-part="said"]').textContent = says;
    if (right === null) return;
    this.dataset['state'] = right ? 'right' : 'wrong';
    for (const input of this.inputs) input.disabled = true;
    this.own<HTMLDetailsElement>('details').open = true;
    this.own('[data-action="commit"]').textContent = 'Answer again';
    this.dispatchEvent(new CustomEvent('answered', { bubbles: true, detail: { id: this.id, right } }));
  }

  /** Takes the answer back. */
  private again(): void {
    delete this.dataset['state'];
    for (const input of this.inputs) {
      input.disabled = false;
      if (input.type === 'radio') input.checked = false;
    }
    for (const marked of this.querySelectorAll('[data-chosen]')) marked.removeAttribute('data-chosen');
    for (const card of this.querySelectorAll<HTMLElement>('.ask-card')) delete card.dataset['state'];
    this.drawing?.clear();
    if (this.drawing) this.own('[data-part="truth"]').replaceChildren(this.field(null));
    this.own('[data-part="said"]').textContent = '';
    this.own<HTMLDetailsElement>('details').open = false;
    this.own('[data-action="commit"]').textContent = 'Commit';
  }

  private judge(): Judged {
    switch (this.dataset['kind']) {
      case 'choice':
        return this.judgeChoice();
      case 'number':
        return this.judgeNumber();
      case 'sort':
        return this.judgeSort();
      default:
        return this.judgeDrawing();
    }
  }

  private judgeChoice(): Judged {
    const chosen = this.inputs.find((input) => input.checked);
    if (!chosen) return { right: null, says: 'Choose an answer first.' };
    this.reasons.find(({ dataset }) => dataset['option'] === chosen.value)?.setAttribute('data-chosen', '');
    const right = chosen.closest('[data-right]') !== null;
    return { right, says: right ? 'Right.' : 'Not that one. See why it tempts.' };
  }

  private judgeNumber(): Judged {
    const { measure, unit, from, to, answer, tolerance } = this.dataset;
    const read = readAnswer(this.inputs[0]?.value ?? '', {
      kind: measure as MeasureKind,
      unit,
      from: from === undefined ? undefined : Number(from),
      to: to === undefined ? undefined : Number(to),
    });
    if ('says' in read) return { right: null, says: read.says };
    const tempting = this.reasons.filter(({ dataset }) => dataset['value'] !== undefined);
    const judged = judgeNumber(read.values, {
      answer: Number(answer),
      tolerance: Number(tolerance),
      tempting: tempting.map(({ dataset }) => Number(dataset['value'])),
    });
    switch (judged.verdict) {
      case 'right':
        return { right: true, says: 'Right.' };
      case 'tempting':
        tempting[judged.index]?.setAttribute('data-chosen', '');
        return { right: false, says: 'No, and many would say so. See why.' };
      default:
        return { right: false, says: `No, that is too ${judged.verdict}. See how it comes about.` };
    }
  }

  private judgeSort(): Judged {
    const cards = [...this.querySelectorAll<HTMLElement>('.ask-card')];
    const chosen = cards.map((card) => card.querySelector<HTMLInputElement>('input:checked')?.value);
    const open = chosen.filter((bin) => bin === undefined).length;
    if (open > 0)
      return { right: null, says: `${open} of ${cards.length} ${open === 1 ? 'has' : 'have'} no place yet.` };
    const wrong = cards.filter((card, index) => {
      const right = card.dataset['right'] === chosen[index];
      card.dataset['state'] = right ? 'right' : 'wrong';
      return !right;
    });
    return {
      right: wrong.length === 0,
      says:
        wrong.length === 0
          ? `Right, all ${cards.length}.`
          : `${cards.length - wrong.length} of ${cards.length} ${cards.length - wrong.length === 1 ? 'is' : 'are'} right.`,
    };
  }

  private judgeDrawing(): Judged {
    const drawn = this.drawing?.steps ?? [];
    if (drawn.length < 2 && drawn[0]?.survival === 1)
      return { right: null, says: 'Draw the curve first: it is level until now.' };
    const area = areaBetween(drawn, this.truth, Number(this.dataset['until']));
    this.own('[data-part="truth"]').replaceChildren(this.field(drawn));
    const right = area <= Number(this.dataset['tolerance']);
    const points = (area * 100).toFixed(1);
    return {
      right,
      says: `On average your curve is ${points} percentage points from the true one: ${right ? 'as near as a hand can draw.' : 'look where the two part.'}`,
    };
  }

  private field(drawn: readonly Step[] | null): SVGElement {
    return drawField(
      {
        until: Number(this.dataset['until']),
        timeLabel: this.dataset['timeLabel'] ?? '',
        drawn,
        truth: this.truth,
        title: drawn ? 'Your curve, the true one, and the area between them' : 'The curve of this table',
      },
      document,
    );
  }

  private get truth(): Step[] {
    return JSON.parse(this.dataset['truth'] ?? '[]') as Step[];
  }

  /** The inputs of this question, without those of a question inside its answer. */
  private get inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')].filter((input) => input.closest('teach-ask') === this);
  }

  private get reasons(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.ask-reasons > li')].filter(
      (item) => item.closest('teach-ask') === this,
    );
  }

  private own<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const found = [...this.querySelectorAll<Kind>(selector)].find(
      (each) => each.closest('teach-ask') === this,
    );
    if (!found) throw new Error(`teach-ask requires ${selector}`);
    return found;
  }
}
