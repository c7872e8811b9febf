/** The one entry script of a teacher's room. */
import { RoomElement } from '../teach/room/RoomElement.tsx';
import { TallyElement } from '../teach/room/TallyElement.tsx';

customElements.define('teach-room', RoomElement);
customElements.define('teach-tally', TallyElement);
document.documentElement.dataset['entered'] = '';
