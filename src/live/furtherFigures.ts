import { DealsElement } from '../figures/deals/DealsElement.tsx';
import { FactsElement } from '../figures/facts/FactsElement.tsx';
import { GroupingsElement } from '../figures/groupings/GroupingsElement.tsx';
import { MoverElement } from '../figures/mover/MoverElement.tsx';
import { OperationElement } from '../figures/operation/OperationElement.tsx';
import { StoryElement } from '../figures/story/StoryElement.tsx';

/** The custom elements of the figures below the first screen. */
export function defineFurtherFigures(): void {
  customElements.define('deals-figure', DealsElement);
  customElements.define('groupings-figure', GroupingsElement);
  customElements.define('facts-figure', FactsElement);
  customElements.define('facts-story', StoryElement);
  customElements.define('exit-mover', MoverElement);
  customElements.define('operation-figure', OperationElement);
}
