import { counted } from '../../format/counted.ts';
import { element } from '../../figures/kit/element.ts';
import { snapHeights, type CurveAnswer } from '../../rows/teach/games/drawnCurve.ts';
import { withoutLevel } from '../../rows/teach/redrawFrom.ts';
import { pageSession } from '../../state/pageSession.ts';
import { CurveDrawing } from '../CurveDrawing.ts';

/** The game of any table: a drawn curve is called, then answered by the record. It ends with one of each rightly called. */
export class AnyTableElement extends HTMLElement {
  private drawing: CurveDrawing | undefined;
  private asking = new AbortController();

  connectedCallback(): void {
    const host = this.querySelector<HTMLElement>('.ask-draw');
    if (!host) return;
    this.drawing ??= new CurveDrawing(host, this.dataset);
    this.addEventListener('click', ({ target }) => {
      const call = target instanceof Element && target.closest<HTMLElement>('[data-call]')?.dataset['call'];
      if (call === 'some' || call === 'none') void this.answer(call);
    });
  }

  private async answer(call: 'some' | 'none'): Promise<void> {
    const steps = snapHeights(withoutLevel(this.drawing?.steps ?? []), Number(this.dataset['patients']));
    // Who calls again before the answer is there calls another curve.
    this.asking.abort();
    this.asking = new AbortController();
    this.say('Counting …');
    const answer = await pageSession()
      .answerCurve(steps, this.asking.signal)
      .catch((error: unknown): CurveAnswer => {
        reportError(error);
        return { kind: 'unknown', why: 'it could not be worked out. Call it again.' };
      });
    const right = answer.kind === call;
    if (right) this.reach(call);
    this.say(right ? 'You called it.' : answer.kind === 'unknown' ? '' : 'Not so.', ...inWords(answer));
  }

  private reach(goal: 'some' | 'none'): void {
    const goals = [...this.querySelectorAll<HTMLElement>('[data-goal]')];
    const reached = goals.find(({ dataset }) => dataset['goal'] === goal);
    if (reached) reached.dataset['reached'] = '';
    if (goals.some(({ dataset }) => dataset['reached'] === undefined)) return;
    const end = this.querySelector('details');
    if (end) end.open = true;
  }

  private say(...parts: (string | Node)[]): void {
    this.querySelector('[data-part="said"]')?.replaceChildren(
      ...parts.map((part) => (typeof part === 'string' ? element(document, 'p', {}, part) : part)),
    );
  }
}

function inWords(answer: CurveAnswer): (string | Node)[] {
  switch (answer.kind) {
    case 'some':
      return [
        `${counted(answer.timeVectors, { one: 'set of times agrees', many: 'sets of times agree' })} with your curve and with every statement.`,
      ];
    case 'none':
      return [
        'No table agrees. These can’t all be true:',
        element(
          document,
          'ul',
          {},
          ...answer.statements.map((statement) => element(document, 'li', {}, statement)),
        ),
        ...(answer.notes === '' ? [] : [answer.notes]),
      ];
    case 'unknown':
      return [`That leaves too much to count here: ${answer.why}`];
  }
}
