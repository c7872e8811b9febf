/** The custom elements of the figures; whatever stands on the page comes alive once the record is solved. */
import { prepareSession } from './prepareSession.ts';
import { bringLater } from './bringLater.ts';
import { DealsElement } from '../figures/deals/DealsElement.tsx';
import { earlyChoices } from '../figures/kit/earlyChoices.ts';
import { FactsElement } from '../figures/facts/FactsElement.tsx';
import { MoverElement } from '../figures/mover/MoverElement.tsx';
import { OperationElement } from '../figures/operation/OperationElement.tsx';
import { StoryElement } from '../figures/story/StoryElement.tsx';
import { SplitsElement } from '../islands/SplitsElement.ts';
import { SurvivalElement } from '../figures/survival/SurvivalElement.tsx';
import { SwimmerElement } from '../islands/SwimmerElement.ts';

let alive: Promise<void> | undefined;

/** Settled when they are alive. Rejects where what they need can't be had; who asks again tries again. */
export function bringFigures(): Promise<void> {
  alive ??= Promise.all([prepareSession(), bringLater(document)])
    .then(() => {
      const chooseAgain = earlyChoices(document);
      define();
      chooseAgain();
    })
    .catch((error: unknown) => {
      alive = undefined;
      throw error;
    });
  return alive;
}

function define(): void {
  customElements.define('swimmer-figure', SwimmerElement);
  customElements.define('survival-figure', SurvivalElement);
  customElements.define('split-strip', SplitsElement);
  customElements.define('deals-figure', DealsElement);
  customElements.define('facts-figure', FactsElement);
  customElements.define('facts-story', StoryElement);
  customElements.define('exit-mover', MoverElement);
  customElements.define('operation-figure', OperationElement);
}
