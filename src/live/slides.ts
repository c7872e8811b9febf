/** The one entry script of the slides. */
import { SlidesElement } from '../teach/SlidesElement.ts';
import { seatOnPage } from '../teach/seat/seatOnPage.ts';

// What a seat needs is fetched on top of this script, which has come by now.
document.documentElement.dataset['entered'] = '';
await seatOnPage(document);
customElements.define('teach-slides', SlidesElement);
