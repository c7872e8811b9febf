import { words } from '../../format/words.ts';

/** Lets a reader place a guess before all deals are seen, and says how far off it was. The guess is kept nowhere. */
export function guessDeals(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('.deals-guess')) {
    const [slider, output] = [form.querySelector('input'), form.querySelector('output')];
    const said = form.querySelector('[role="status"]');
    if (!slider || !output || !said) continue;
    const show = () => {
      output.textContent = slider.value;
      said.textContent = '';
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      said.textContent = guessWords(
        Number(slider.value),
        Number(form.dataset['extreme']),
        Number(slider.max),
      );
    });
    slider.addEventListener('input', show);
    // What a browser kept from an earlier visit is shown as it stands.
    show();
  }
}

/** What a guess is told: how many deals there are that look so. */
export function guessWords(guess: number, extreme: number, count: number): string {
  const are = `${words(extreme)} of ${count}`;
  if (guess === extreme) return `Right: it is ${are}.`;
  return `You said ${guess}. It is ${are}, ${guess > extreme ? 'fewer' : 'more'} than you thought.`;
}
