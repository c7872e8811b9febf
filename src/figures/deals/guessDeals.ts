/**
 * Lets a reader place a guess before the deals are counted, and says how far off it was. Until a guess is placed or passed, or
 * something is done in the figure below, that keeps its counts to itself (deals.css). The guess is kept nowhere.
 */
export function guessDeals(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('.deals-guess')) {
    const [slider, output] = [form.querySelector('input'), form.querySelector('output')];
    const said = form.querySelector('[role="status"]');
    if (!slider || !output || !said) continue;
    const tell = () => {
      delete form.dataset['waiting'];
    };
    // Whoever comes for a deal has seen them.
    if (!location.hash.includes('deal=')) form.dataset['waiting'] = '';
    form.querySelector('[data-action="pass"]')?.addEventListener('click', tell);
    for (const figure of form.parentElement?.querySelectorAll('deals-figure') ?? [])
      figure.addEventListener('click', tell);
    const show = () => {
      output.textContent = slider.value;
      said.textContent = '';
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      tell();
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
  const are = `${extreme} of ${count}`;
  if (guess === extreme) return `Right: it is ${are}.`;
  return `You said ${guess}. It is ${are}, ${guess > extreme ? 'fewer' : 'more'} than you thought.`;
}
