/** The one entry script of the slides. */
import { SlidesElement } from '../teach/SlidesElement.ts';

customElements.define('teach-slides', SlidesElement);
document.documentElement.dataset['entered'] = '';
