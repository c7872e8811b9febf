/*
 * Answers a grouping that is chosen on the first screen before the figure can, with what was drawn of it at build. It imports nothing.
 * The figure takes over what was built, so that is put back just before.
 */
{
  const ALL = 'all';
  let stills;
  let begun = false;
  let alive = false;
  /** What stands in the figure now, part by part, in the place of what was built. */
  let put = [];

  const figureOf = () => document.querySelector('survival-figure[data-stills]');
  const partsOf = (figure) => [
    figure.querySelector('.p-line'),
    ...[...figure.querySelectorAll('.at-width > .built')].filter((drawing) => drawing.checkVisibility()),
  ];
  const asElement = (html) => new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  const takeBack = () => {
    for (const { built, still } of put) still.replaceWith(built);
    put = [];
  };
  const tellOf = (figure, place) => {
    for (const [at, words] of [...(figure.querySelector('.survival-caption')?.children ?? [])].entries()) {
      words.toggleAttribute('data-shown', at === place);
      if (at === place) words.removeAttribute('aria-hidden');
      else words.setAttribute('aria-hidden', 'true');
    }
  };
  const show = (figure, chips) => {
    const place = chips.findIndex(({ checked }) => checked);
    const html = stills[chips[place]?.value];
    takeBack();
    const parts = partsOf(figure);
    // A choice that can't be drawn whole is kept for the figure itself.
    if (html?.length === parts.length) {
      put = parts.map((built, at) => ({ built, still: asElement(html[at]) }));
      for (const { built, still } of put) built.replaceWith(still);
    }
    tellOf(figure, put.length > 0 ? place : 0);
  };

  const begin = (figure) => {
    begun = true;
    const [, drawing] = partsOf(figure);
    // A view that the address asks for isn't the one that was built.
    if (!drawing || location.hash.includes('=')) return;
    const known = fetch(`${figure.dataset.stills}${drawing.dataset.width}.json`)
      .then((answer) => (answer.ok ? answer.json() : {}))
      .catch(() => ({}));
    const chips = [...figure.querySelectorAll('.chips [type="radio"]')];
    const choose = async () => {
      stills ??= await known;
      if (!alive && (put.length > 0 || chips.some(({ checked, value }) => checked && value !== ALL)))
        show(figure, chips);
    };
    figure.addEventListener('change', choose);
    figure.addEventListener('come', () => {
      alive = true;
      figure.removeEventListener('change', choose);
      if (put.length > 0) tellOf(figure, 0);
      takeBack();
    });
    void choose();
  };

  const look = () => {
    const figure = figureOf();
    if (figure?.dataset.alive !== undefined || begun) return;
    // The caption is the figure's last part.
    if (figure?.querySelector('.survival-caption')) begin(figure);
    else if (document.readyState === 'loading') requestAnimationFrame(look);
  };
  look();
}
