import { copyText } from '../figures/kit/copyText.ts';

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
      const state = location.hash.includes('=') ? location.hash.slice(1).replace(/^embed&/u, '') : '';
      const { href } = new URL(state === '' ? '#embed' : `#embed&${state}`, location.href);
      const quoted = [href, title].map((text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
      code.textContent = `<iframe src="${quoted[0]}" title="${quoted[1]}" width="100%" height="720" loading="lazy"></iframe>`;
    };
    write();
    this.closest('details')?.addEventListener('toggle', write);
    button.addEventListener('click', () => {
      write();
      copyText(code.textContent, button);
    });
  }
}
