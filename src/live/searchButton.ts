/**
 * Brings the button for searching, and the key "/", to life on every page that has the button. The search itself, and what it looks
 * through, is loaded when it is first asked for.
 */
const TYPED_IN =
  'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"]), textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"]';

const button = document.querySelector<HTMLButtonElement>('[data-search]');

if (button) {
  const open = () => {
    import('./search.ts')
      .then(({ openSearch }) => openSearch(button.dataset['search'] ?? '/'))
      .catch(() => {
        button.textContent = 'Search (could not be loaded)';
      });
  };
  button.hidden = false;
  button.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, defaultPrevented, isComposing } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || defaultPrevented || isComposing) return;
    if (target instanceof Element && target.closest(TYPED_IN)) return;
    if (document.querySelector('dialog:modal')) return;
    event.preventDefault();
    open();
  });
}

export {};
