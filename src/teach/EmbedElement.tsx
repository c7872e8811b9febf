import { render } from 'preact';
import { copyText } from '../figures/kit/copyText.ts';
import { embedLine } from '../figures/kit/embedLine.ts';
import { viewFragment } from '../state/viewFragment.ts';

/**
 * The line that puts this question or figure into another page, with this page's address as it is now, and a button that copies it. It
 * follows what the reader chooses, which stands in the address; so nothing of it is built.
 */
export class EmbedElement extends HTMLElement {
  connectedCallback(): void {
    this.show();
    this.closest('details')?.addEventListener('toggle', this.show);
  }

  private get line(): string {
    const { title = '' } = this.dataset;
    return embedLine(location.href.replace(/#.*$/su, `#${viewFragment()}`), title);
  }

  private readonly show = () => {
    render(
      <>
        <pre tabindex={0}>
          <code>{this.line}</code>
        </pre>
        <button
          type="button"
          class="text-button"
          onClick={({ currentTarget }) => {
            this.show();
            copyText(this.line, currentTarget);
          }}
        >
          Copy the line
        </button>
      </>,
      this,
    );
  };
}
