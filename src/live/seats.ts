/** The one entry script of the key of a class. */
import { SeatKeyElement } from '../teach/seat/SeatKeyElement.tsx';

customElements.define('teach-seats', SeatKeyElement);
document.querySelector('[data-action="print"]')?.addEventListener('click', () => {
  print();
});
document.documentElement.dataset['entered'] = '';
