/** A table of the reader's own sees to itself. */
const INPUTS = '[data-figure] input';

/**
 * What a reader chose in the figures before they came to life: buttons, boxes and sliders. What it returns chooses it again once
 * they have, because a figure comes to life in the view that it was built with.
 */
export function earlyChoices(page: Document): () => void {
  const chosen = [...page.querySelectorAll<HTMLInputElement>(INPUTS)]
    .filter((input) =>
      input.type === 'radio'
        ? input.checked && !input.defaultChecked
        : input.checked !== input.defaultChecked || input.value !== input.defaultValue,
    )
    .map((input) => ({ input, checked: input.checked, value: input.value }));
  return () => {
    for (const { input, checked, value } of chosen) {
      if (input.type === 'range') input.value = value;
      else input.checked = checked;
      for (const kind of ['input', 'change']) input.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  };
}
