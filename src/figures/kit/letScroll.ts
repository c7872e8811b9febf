/**
 * Leaves a touch that sets out upwards or downwards to the page, which scrolls with it, and what it was going to drag stays where it is.
 * The element's style lets the page take it (touch-action: pan-y). Returns how to stop that.
 */
export function letScroll(host: HTMLElement): () => void {
  let from: { readonly x: number; readonly y: number } | null = null;
  let isScroll: boolean | null = null;
  const begin = ({ touches }: TouchEvent) => {
    const [touch, second] = touches;
    from = touch && !second ? { x: touch.clientX, y: touch.clientY } : null;
    isScroll = null;
  };
  const decide = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (!from || !touch) return;
    // The first move tells where it goes: a browser holds moves back until a finger has left its place.
    isScroll ??= Math.abs(touch.clientY - from.y) > Math.abs(touch.clientX - from.x);
    // Whoever drags would keep the page from scrolling.
    if (isScroll) event.stopPropagation();
  };
  const options = { capture: true, passive: true };
  host.addEventListener('touchstart', begin, options);
  host.addEventListener('touchmove', decide, options);
  return () => {
    host.removeEventListener('touchstart', begin, options);
    host.removeEventListener('touchmove', decide, options);
  };
}
