/**
 * The groupings that a reader chose before the survival figures came to life; what it returns chooses them again once they have,
 * because a figure comes to life in the view that it was built with.
 */
export function earlyChoices(page: Document): () => void {
  const chosen = [
    ...page.querySelectorAll<HTMLInputElement>('survival-figure input[type="radio"][name$="-grouping"]'),
  ].filter(({ checked, defaultChecked }) => checked && !defaultChecked);
  return () => {
    for (const input of chosen) input.click();
  };
}
