import { render } from 'preact';
import { copyText } from '../figures/kit/copyText.ts';
import { embedLine } from '../figures/kit/embedLine.ts';

/**
 * The line that puts this question or figure into another page, with this page's address as it is now, and a button that copies it. It
 * follows what the reader chooses, which stands in the address; so nothing of it is built.
 */
export class EmbedElement extends HTMLElement {
  connectedCallback(): void {
    this.show();
    this.closest('details')?.addEventListener('toggle', this.show);
  }

  private readonly show = () => {
    const { title = '' } = this.dataset;
    render(
      <>
        <pre tabindex={0}>
          <code>{embedLine(location.href, title)}</code>
        </pre>
        <button
          type="button"
          class="text-button"
          onClick={({ currentTarget }) => {
            this.show();
            copyText(embedLine(location.href, title), currentTarget);
          }}
        >
          Copy the line
        </button>
      </>,
      this,
    );
  };
}
