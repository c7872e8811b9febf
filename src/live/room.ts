/** The one entry script of a teacher's room. */
import { RoomElement } from '../teach/room/RoomElement.tsx';

customElements.define('teach-room', RoomElement);
document.documentElement.dataset['entered'] = '';
