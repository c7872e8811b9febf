/** Milliseconds before a card opens under the mouse, and before it closes once the mouse has gone. */
const OPEN = 120;
const CLOSE = 220;

/**
 * Lets a card (a popover) open at its marks: by click, tap and key, with a mouse on hover, and with a keyboard on focus. It stays
 * while the mouse is over it, and the first click keeps it. With several marks it stands at the one that was chosen last; `bring`
 * is told of that mark just before the card opens there.
 */
export function hoverCard(
  card: HTMLElement,
  marks: readonly HTMLElement[],
  bring?: (mark: HTMLElement) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the card stands at, or stood at last. */
  let opener: HTMLElement | null = null;
  const later = (task: () => void, delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(task, delay);
  };
  const isOpen = () => card.matches(':popover-open');
  const close = () => {
    if (isOpen() && !card.contains(card.ownerDocument.activeElement)) card.hidePopover();
  };
  const openAt = (mark: HTMLElement) => {
    if (isOpen() && opener === mark) return;
    if (isOpen()) card.hidePopover();
    bring?.(mark);
    card.showPopover({ source: mark });
    opener = mark;
  };
  const leave = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse') later(close, CLOSE);
  };
  card.addEventListener('pointerenter', () => {
    clearTimeout(timer);
  });
  card.addEventListener('pointerleave', leave);
  card.addEventListener('toggle', () => {
    for (const mark of marks) mark.ariaExpanded = String(isOpen() && mark === opener);
  });
  for (const mark of marks) {
    mark.ariaExpanded = 'false';
    let opened = false;
    /** Whether a press found the card kept open here: the browser closes it before the click comes. */
    let pressed = false;
    const isKept = () => isOpen() && opener === mark && !opened;
    mark.addEventListener('pointerdown', () => {
      pressed = isKept();
    });
    for (const type of ['pointercancel', 'dragend', 'blur'])
      mark.addEventListener(type, () => {
        pressed = false;
      });
    let pointed = false;
    // Not by entering: what scrolls under a mouse at rest isn't pointed at.
    mark.addEventListener('pointermove', ({ pointerType }) => {
      if (pointerType !== 'mouse' || pointed) return;
      pointed = true;
      later(() => {
        openAt(mark);
        opened = true;
      }, OPEN);
    });
    mark.addEventListener('pointerleave', (event) => {
      opened = false;
      pointed = false;
      leave(event);
    });
    mark.addEventListener('click', (event) => {
      clearTimeout(timer);
      // Asked for in another tab or window: the mark leads there.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      // A card that is there because the mouse or the focus is must not go with the first click.
      if (pressed || isKept()) card.hidePopover();
      else openAt(mark);
      opened = false;
      pressed = false;
    });
    mark.addEventListener('keydown', (event) => {
      // Shown in passing, a card takes its links out of the reader's way; asked for, it keeps them.
      if (event.key === 'Tab' && opened && isOpen()) card.hidePopover();
      // As a button does: a link would let the page scroll.
      if (event.key !== ' ' || mark.localName === 'button') return;
      event.preventDefault();
      mark.click();
    });
    mark.addEventListener('focus', () => {
      if (!mark.matches(':focus-visible')) return;
      // Whoever comes straight back finds the card, not its closing.
      clearTimeout(timer);
      openAt(mark);
      opened = true;
    });
    mark.addEventListener('blur', () => {
      later(close, CLOSE);
    });
  }
}
