/** The one entry script of a learner's record. */
import { ProgressElement } from '../teach/ProgressElement.tsx';
import { RecordElement } from '../teach/RecordElement.tsx';

customElements.define('teach-progress', ProgressElement);
customElements.define('teach-record', RecordElement);
document.documentElement.dataset['entered'] = '';
