/** The one entry script of the teaching page. */
import { hoverCards } from './hoverCards.ts';
import { AskElement } from './teach/AskElement.ts';

hoverCards(document);
customElements.define('teach-ask', AskElement);
