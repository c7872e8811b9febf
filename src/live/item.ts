/** The one entry script of an exercise's own page. */
import { hoverCards } from '../prose/hoverCards.ts';
import { AskElement } from '../teach/ask/AskElement.tsx';
import { EmbedElement } from '../teach/EmbedElement.tsx';
import { ProgressElement } from '../teach/ProgressElement.tsx';
import { CodesElement } from '../teach/room/CodesElement.tsx';
import { holdUp } from '../teach/room/holdUp.ts';
import { seatOnPage } from '../teach/seat/seatOnPage.ts';
import { embedView } from './embedView.ts';

embedView(document.querySelector<HTMLElement>('.exercise')?.id ?? '');
// What a seat needs is fetched on top of this script, which has come by now.
document.documentElement.dataset['entered'] = '';
// An answer that was kept is judged when the elements come to life: by the numbers of its seat.
await seatOnPage(document);
customElements.define('teach-ask', AskElement);
customElements.define('teach-progress', ProgressElement);
customElements.define('teach-embed', EmbedElement);
customElements.define('teach-codes', CodesElement);
holdUp(document);

hoverCards(document);
