import { renderToString } from 'preact-render-to-string';
import { exerciseText } from '../publication/exerciseText.ts';
import { quantity, type Quantities } from '../quantities/Quantity.ts';
import { quantityText } from '../quantities/quantityText.ts';

/** A text of an exercise as HTML, with its numbers filled in: each is named, so that a seat can put in its own. */
export function teachHtml(text: string, quantities: Quantities): string {
  const parts = exerciseText(text).map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <span
        class="stat-plain"
        data-quantity={part.quantity}
        data-as={part.as}
        data-status={quantity(quantities, part.quantity).status}
      >
        {quantityText(quantities, part.quantity, part.as)}
      </span>
    ),
  );
  return renderToString(<>{parts}</>);
}
