/** Remembers which control has the focus, by what it sets, and gives it back to the control that stands in its place. */
export function keepFocus(loader: HTMLElement): () => void {
  const control = document.activeElement;
  if (!(control instanceof HTMLElement) || !loader.contains(control)) return () => undefined;
  const marks = ['map', 'row', 'column', 'attribute', 'level', 'claims'].flatMap((key) =>
    control.dataset[key] === undefined ? [] : [`[data-${key}="${CSS.escape(control.dataset[key])}"]`],
  );
  if (control instanceof HTMLInputElement && control.type === 'checkbox')
    marks.push(`[value="${CSS.escape(control.value)}"]`);
  return () => {
    if (marks.length > 0 && !control.isConnected) {
      const again =
        loader.querySelector<HTMLElement>(marks.join('')) ??
        loader.querySelector<HTMLElement>('[data-loader="status"]');
      again?.focus();
    }
  };
}
