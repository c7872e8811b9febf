import { showWords } from './showWords.ts';

/** Says at the end of a figure what is wrong with it; nothing: that it is put right. Another problem that stands there stays. */
export function sayProblem(figure: Element, words: string, only?: string): void {
  const place = figure.querySelector('[data-part="problem"]');
  if (only !== undefined && place?.textContent !== only) return;
  if (place) showWords(place, words);
  else if (words !== '') figure.append(problemPlace(figure.ownerDocument, words));
}

function problemPlace(page: Document, words: string): HTMLElement {
  const place = page.createElement('p');
  place.className = 'figure-problem';
  place.dataset['part'] = 'problem';
  place.role = 'status';
  place.textContent = words;
  return place;
}
