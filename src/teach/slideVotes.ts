/**
 * Counts hands on a slide: one more for the option whose button was pressed, or, by the slide's own button, a second vote beside the
 * first. The bars under the options are drawn once a slide has its second vote or its answer (style does that).
 */
export function countVote(target: Element): void {
  const slide = target.closest<HTMLElement>('.slide');
  if (!slide) return;
  if (target.closest('[data-action="second"]')) begin(slide);
  const button = target.closest('.slide-vote');
  const count = button?.querySelector('[data-part="votes"]');
  if (!count) return;
  count.textContent = String(Number(count.textContent) + 1);
  draw(slide);
}

/** Keeps the counts of the first vote in words and bars, and counts from nothing. */
function begin(slide: HTMLElement): void {
  if (slide.dataset['vote'] === '2') return;
  slide.dataset['vote'] = '2';
  for (const option of optionsOf(slide)) {
    const count = option.querySelector('[data-part="votes"]');
    const first = option.querySelector('[data-part="first"]');
    if (!count || !first) continue;
    first.textContent = `first ${count.textContent}, now `;
    count.textContent = '0';
  }
  slide.querySelector('[data-action="second"]')?.setAttribute('aria-pressed', 'true');
}

function draw(slide: HTMLElement): void {
  const vote = slide.dataset['vote'] ?? '1';
  const options = optionsOf(slide);
  const counts = options.map((option) => Number(option.querySelector('[data-part="votes"]')?.textContent));
  const sum = counts.reduce((all, count) => all + count, 0);
  for (const [index, option] of options.entries())
    option
      .querySelector(`[data-bar="${vote}"]`)
      ?.setAttribute('width', String(sum === 0 ? 0 : (100 * counts[index]!) / sum));
}

function optionsOf(slide: HTMLElement): Element[] {
  return [...slide.querySelectorAll('.slide-options > li')];
}
