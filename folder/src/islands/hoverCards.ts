/** Milliseconds before a card opens under the mouse, and before it closes once the mouse has gone. */
const OPEN = 120;
const CLOSE = 220;

/**
 * Cards of numbers and citations open by click, tap and key by themselves (they are popovers). With a mouse they also open on
 * hover, and with a keyboard on focus; the card stays while the mouse is over it.
 */
export function hoverCards(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[popovertarget]')) {
    const card = page.getElementById(button.getAttribute('popovertarget') ?? '');
    if (!card) continue;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (task: () => void, delay: number) => {
      clearTimeout(timer);
      timer = setTimeout(task, delay);
    };
    const open = () => {
      if (!card.matches(':popover-open')) card.showPopover({ source: button });
    };
    const close = () => {
      if (card.matches(':popover-open') && !card.contains(page.activeElement)) card.hidePopover();
    };
    for (const part of [button, card]) {
      part.addEventListener('pointerenter', (event) => {
        if (event.pointerType === 'mouse') later(open, OPEN);
      });
      part.addEventListener('pointerleave', (event) => {
        if (event.pointerType === 'mouse') later(close, CLOSE);
      });
    }
    button.addEventListener('focus', () => {
      if (button.matches(':focus-visible')) open();
    });
    button.addEventListener('blur', () => {
      later(close, CLOSE);
    });
  }
}
