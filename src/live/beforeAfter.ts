/** The one entry script of a test before or after. */
import { AskElement } from '../teach/ask/AskElement.tsx';
import { ProgressElement } from '../teach/ProgressElement.tsx';
import { seatOnPage } from '../teach/seat/seatOnPage.ts';
import { TestElement } from '../teach/beforeAfter/TestElement.ts';

// What a seat needs is fetched on top of this script, which has come by now.
document.documentElement.dataset['entered'] = '';
// An answer that was kept is judged when the elements come to life: by the numbers of its seat.
await seatOnPage(document);
customElements.define('teach-ask', AskElement);
customElements.define('teach-progress', ProgressElement);
customElements.define('teach-test', TestElement);
