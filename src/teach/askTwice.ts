/**
 * Nothing is erased at one press: a second one says that it is meant. The place has a button to `erase`, and a part `confirm` with
 * one to `forget` and one to `stay`.
 */
export function askTwice(place: HTMLElement, forget: () => void): void {
  const named = (name: string) => place.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const ask = (asks: boolean) => {
    named('confirm').hidden = !asks;
    named('erase').hidden = asks;
    place.querySelector<HTMLElement>(`[data-action="${asks ? 'stay' : 'erase'}"]`)?.focus();
  };
  place.addEventListener('click', ({ target }) => {
    const { action } = (target instanceof Element && target.closest<HTMLElement>('button')?.dataset) || {};
    if (action === 'erase') ask(true);
    if (action === 'stay') ask(false);
    if (action !== 'forget') return;
    ask(false);
    forget();
  });
  place.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !named('confirm').hidden) ask(false);
  });
}
