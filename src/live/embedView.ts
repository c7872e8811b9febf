/**
 * Shows a question or a figure alone where another page has framed it (`#embed`), and tells that page how high it is with a message
 * `{ type: "teach-height", id, height }`, of a figure "figure-height", in px: at first, and whenever the height changes.
 */
export function embedView(id: string, type: 'teach-height' | 'figure-height' = 'teach-height'): void {
  if (!new URLSearchParams(location.hash.slice(1)).has('embed')) return;
  document.documentElement.dataset['embed'] = '';
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    window.parent.postMessage({ type, id, height }, '*');
  };
  new ResizeObserver(tell).observe(document.body);
}
