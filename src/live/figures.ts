/** The custom elements of the figures; whatever stands on the page comes alive once the record is solved. */
import { prepareSession } from './prepareSession.ts';
import { DealsElement } from '../figures/deals/DealsElement.tsx';
import { FactsElement } from '../figures/facts/FactsElement.tsx';
import { GroupingsElement } from '../figures/groupings/GroupingsElement.tsx';
import { MoverElement } from '../figures/mover/MoverElement.tsx';
import { OperationElement } from '../figures/operation/OperationElement.tsx';
import { StoryElement } from '../figures/story/StoryElement.tsx';
import { SurvivalElement } from '../figures/survival/SurvivalElement.tsx';

let alive: Promise<void> | undefined;

/** Settled when they are alive. Rejects where what they need can't be had; who asks again tries again. */
export function bringFigures(): Promise<void> {
  alive ??= prepareSession()
    .then(define)
    .catch((error: unknown) => {
      alive = undefined;
      throw error;
    });
  return alive;
}

function define(): void {
  customElements.define('survival-figure', SurvivalElement);
  customElements.define('deals-figure', DealsElement);
  customElements.define('groupings-figure', GroupingsElement);
  customElements.define('facts-figure', FactsElement);
  customElements.define('facts-story', StoryElement);
  customElements.define('exit-mover', MoverElement);
  customElements.define('operation-figure', OperationElement);
}
