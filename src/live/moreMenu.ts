/** Lets the pages under "More" fold away again where a reader touches something else, or presses Escape. */
import { foldAway } from '../figures/kit/foldAway.ts';

const more = document.querySelector<HTMLDetailsElement>('.site-more');
if (more) foldAway(more);
