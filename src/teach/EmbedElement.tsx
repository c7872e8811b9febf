import { copyText } from '../figures/kit/copyText.ts';
import { embedLine } from '../figures/kit/embedLine.ts';

/**
 * The line that puts this question or figure into another page, with this page's address as it is now, and a button that copies it. It
 * follows what the reader chooses, which stands in the address.
 */
export class EmbedElement extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('[data-part="line"]');
    const button = this.querySelector<HTMLElement>('[data-action="copy"]');
    if (!code || !button) return;
    const { title = '' } = this.dataset;
    const write = () => {
      code.textContent = embedLine(location.href, title);
    };
    write();
    this.closest('details')?.addEventListener('toggle', write);
    button.addEventListener('click', () => {
      write();
      copyText(code.textContent, button);
    });
  }
}
