import { AskElement } from '../ask/AskElement.tsx';
import { ProgressElement } from '../ProgressElement.tsx';

/**
 * A test: it says how many of its questions were answered, keeps silent on each, and at its end says how many were right. Where it is
 * the one after (`data-tells`), each question then says what it makes of the answer, and opens its reasons.
 */
export class TestElement extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('answers', () => {
      this.show();
    });
    this.show();
  }

  private show(): void {
    const progress = document.querySelector('teach-progress');
    if (!(progress instanceof ProgressElement)) return;
    const asks = [...this.querySelectorAll('teach-ask')].filter((ask) => ask instanceof AskElement);
    const firsts = asks.flatMap(({ id }) => progress.answers[id]?.slice(0, 1) ?? []);
    const isDone = firsts.length === asks.length;
    const right = firsts.filter((made) => made.right).length;
    this.said.textContent = isDone
      ? `${right} of ${asks.length} right at the first try.`
      : `${firsts.length} of ${asks.length} answered.`;
    this.querySelector<HTMLElement>('[data-part="on"]')!.hidden = !isDone;
    if (this.dataset['tells'] === undefined) return;
    for (const ask of asks) ask.silent = !isDone;
  }

  private get said(): HTMLElement {
    return this.querySelector('[data-part="test-said"]')!;
  }
}
