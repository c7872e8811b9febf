/** Milliseconds before a card opens under the mouse, and before it closes once the mouse has gone. */
const OPEN = 120;
const CLOSE = 220;

/**
 * Cards of numbers and citations open by click, tap and key by themselves (they are popovers). With a mouse they also open on
 * hover, and with a keyboard on focus; the card stays while the mouse is over it, and the first click keeps it. A card may have
 * several marks, and stands at the one that was chosen last.
 */
export function hoverCards(page: Document): void {
  const marks = [...page.querySelectorAll<HTMLButtonElement>('button[popovertarget]')];
  for (const id of new Set(marks.map((mark) => mark.getAttribute('popovertarget') ?? ''))) {
    const card = page.getElementById(id);
    if (card)
      hoverCard(
        card,
        marks.filter((mark) => mark.getAttribute('popovertarget') === id),
      );
  }
}

function hoverCard(card: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the card stands at, or stood at last. */
  let opener: HTMLButtonElement | null = null;
  const later = (task: () => void, delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(task, delay);
  };
  const isOpen = () => card.matches(':popover-open');
  const close = () => {
    if (isOpen() && !card.contains(card.ownerDocument.activeElement)) card.hidePopover();
  };
  const openAt = (button: HTMLButtonElement) => {
    if (isOpen() && opener === button) return;
    if (isOpen()) card.hidePopover();
    card.showPopover({ source: button });
    opener = button;
  };
  const leave = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse') later(close, CLOSE);
  };
  card.addEventListener('pointerenter', () => {
    clearTimeout(timer);
  });
  card.addEventListener('pointerleave', leave);
  for (const button of buttons) {
    let opened = false;
    button.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType !== 'mouse') return;
      later(() => {
        openAt(button);
        opened = true;
      }, OPEN);
    });
    button.addEventListener('pointerleave', (event) => {
      opened = false;
      leave(event);
    });
    button.addEventListener('click', (event) => {
      clearTimeout(timer);
      event.preventDefault();
      // A card that is there because the mouse is must not go with the first click.
      if (isOpen() && opener === button && !opened) card.hidePopover();
      else openAt(button);
      opened = false;
    });
    button.addEventListener('focus', () => {
      if (button.matches(':focus-visible')) openAt(button);
    });
    button.addEventListener('blur', () => {
      later(close, CLOSE);
    });
  }
}
