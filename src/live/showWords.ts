/** Writes words in an element unless they stand there: the browser lays out anew whatever is written, though it be the same. */
export function showWords(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}
