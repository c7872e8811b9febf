/** The one entry script of a page of long lists: a link into a folded one unfolds it. */
import { nearJumps } from '../prose/nearJumps.ts';
import { openFolded } from '../prose/openFolded.ts';

openFolded(document);
nearJumps(document);
document.documentElement.dataset['entered'] = '';
