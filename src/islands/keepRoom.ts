/**
 * Holds for the one child of `room` the most room that it has taken at this width: nothing below it moves when its words get fewer,
 * so that a reader's eye stays where it was; and the browser lays out the room alone, and not the page around it (see the style of
 * `.room`).
 */
export function keepRoom(room: HTMLElement): void {
  const content = room.firstElementChild;
  if (!content) return;
  let [width, kept] = [0, 0];
  new ResizeObserver(() => {
    const now = room.clientWidth;
    const most = Math.max(now === width ? kept : 0, heightOf(content, room));
    if (now === width && most === kept) return;
    [width, kept] = [now, most];
    room.classList.toggle('kept', now > 0);
    room.style.setProperty('--room', `${kept}px`);
  }).observe(content);
}

/** From the top of the room to the end of its content, with the margins of both ends; 0 for a content that isn't shown. */
function heightOf(content: Element, room: Element): number {
  if (content.getClientRects().length === 0) return 0;
  const end = parseFloat(getComputedStyle(content).marginBlockEnd);
  return content.getBoundingClientRect().bottom + end - room.getBoundingClientRect().top;
}
