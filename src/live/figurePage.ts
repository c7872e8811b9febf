/** What a page of one figure has besides the article's: the view in another page's frame, and the line that puts it there. */
import { EmbedElement } from '../teach/EmbedElement.tsx';
import { embedView } from './embedView.ts';

/** Enters the page of the figure with this id. */
export function enterFigurePage(id: string): void {
  embedView(id, 'figure-height');
  customElements.define('teach-embed', EmbedElement);
}
