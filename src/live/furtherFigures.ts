import { DealsElement } from '../figures/deals/DealsElement.tsx';
import { FactsElement } from '../figures/facts/FactsElement.tsx';
import { GroupingsElement } from '../figures/groupings/GroupingsElement.tsx';
import { MoverElement } from '../figures/mover/MoverElement.tsx';
import { OperationElement } from '../figures/operation/OperationElement.tsx';
import { StoryElement } from '../figures/story/StoryElement.tsx';
import { defineElements } from './defineElements.ts';

/** The custom elements of the figures below the first screen. */
export function defineFurtherFigures(): void {
  defineElements({
    'deals-figure': DealsElement,
    'groupings-figure': GroupingsElement,
    'facts-figure': FactsElement,
    'facts-story': StoryElement,
    'exit-mover': MoverElement,
    'operation-figure': OperationElement,
  });
}
