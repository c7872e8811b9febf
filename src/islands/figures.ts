/** The custom elements of the figures; whatever stands on the page comes alive as soon as the record is solved. */
import { prepareSession } from './articleSession.ts';
import { bringLater } from './bringLater.ts';
import { DealsElement } from './DealsElement.ts';
import { FactsElement } from './FactsElement.ts';
import { ForcedElement } from './ForcedElement.ts';
import { MoverElement } from './MoverElement.ts';
import { MultiplesElement } from './MultiplesElement.ts';
import { OperationElement } from './OperationElement.ts';
import { SplitsElement } from './SplitsElement.ts';
import { SurvivalElement } from './SurvivalElement.ts';
import { SwimmerElement } from './SwimmerElement.ts';

/** Settled when they are alive. */
export const defined = Promise.all([prepareSession(), bringLater(document)]).then(() => {
  customElements.define('swimmer-figure', SwimmerElement);
  customElements.define('survival-figure', SurvivalElement);
  customElements.define('split-strip', SplitsElement);
  customElements.define('survival-multiples', MultiplesElement);
  customElements.define('deals-figure', DealsElement);
  customElements.define('facts-figure', FactsElement);
  customElements.define('forced-facts', ForcedElement);
  customElements.define('exit-mover', MoverElement);
  customElements.define('operation-figure', OperationElement);
});
