import { copyText } from '../figures/kit/copyText.ts';

/**
 * The line that puts this question into another page, with this page's address as it is now, and a button that copies it.
 */
export class EmbedElement extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('[data-part="line"]');
    const button = this.querySelector<HTMLElement>('[data-action="copy"]');
    if (!code || !button) return;
    const { title = '' } = this.dataset;
    const address = new URL('#embed', location.href).href;
    code.textContent = `<iframe src="${address}" title="${title}" width="100%" height="720" loading="lazy"></iframe>`;
    button.addEventListener('click', () => {
      copyText(code.textContent, button);
    });
  }
}
