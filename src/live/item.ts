/** The one entry script of an exercise's own page. */
import { hoverCards } from '../prose/hoverCards.ts';
import { AskElement } from '../teach/AskElement.ts';
import { EmbedElement } from '../teach/EmbedElement.ts';
import { ProgressElement } from '../teach/ProgressElement.ts';
import { embedView } from './embedView.ts';

embedView(document.querySelector<HTMLElement>('.exercise')?.id ?? '');
customElements.define('teach-ask', AskElement);
customElements.define('teach-progress', ProgressElement);
customElements.define('teach-embed', EmbedElement);
document.documentElement.dataset['entered'] = '';

hoverCards(document);
