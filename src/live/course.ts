/** The one entry script of all exercises on one page, as they stand in the packages for learning systems. */
import { hoverCards } from '../prose/hoverCards.ts';
import { openFolded } from '../prose/openFolded.ts';
import { AskElement } from '../teach/ask/AskElement.tsx';
import { ProgressElement } from '../teach/ProgressElement.tsx';
import { CourseElement } from '../teach/course/CourseElement.ts';
import { cmi5 } from '../teach/course/cmi5.ts';
import { followCourse } from '../teach/course/followCourse.ts';
import { scorm12 } from '../teach/course/scorm12.ts';
import { scorm2004 } from '../teach/course/scorm2004.ts';
import { takeCourseSeat } from '../teach/course/takeCourseSeat.ts';

const isLaunched = new URLSearchParams(location.search).has('fetch');
const system = (await cmi5(window)) ?? scorm2004(window) ?? scorm12(window);
const progress = document.querySelector<HTMLElement>('teach-progress');
if (system && progress) progress.dataset['kept'] = 'elsewhere';
// Before anything on the page is answered.
const seat = system && takeCourseSeat(document, system);

customElements.define('teach-ask', AskElement);
customElements.define('teach-progress', ProgressElement);
customElements.define('teach-course', CourseElement);
if (system && progress instanceof ProgressElement) {
  document.querySelector<CourseElement>('teach-course')?.open(system.place);
  followCourse(progress, system, seat);
}
const said = document.querySelector('[data-part="system"]');
if (said)
  said.textContent = system
    ? `Your learning system keeps your answers. The score counts first tries; with four of five questions answered the course is completed.${seat ? ` Some questions have other numbers for everyone: yours are those of seat ${seat.seat} of class ${seat.group}.` : ''}`
    : isLaunched
      ? 'Your learning system doesn’t answer: nothing is told to it. Open the course from there again.'
      : 'No learning system was found around this page: everything works, and nothing is told to anybody.';
document.documentElement.dataset['entered'] = '';

openFolded(document);
hoverCards(document);
