/** Says on a button for a moment what became of its press, then its label again. */
export function sayOnButton(button: HTMLElement, words: string): void {
  const label = button.dataset['label'] ?? button.textContent;
  button.dataset['label'] = label;
  button.textContent = words;
  setTimeout(() => {
    button.textContent = label;
  }, 2500);
}
