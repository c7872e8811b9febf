import { element } from '../../figures/kit/element.ts';
import { AskElement, type Answered } from '../ask/AskElement.tsx';
import { letterOf } from '../letterOf.ts';
import { roomName } from './roomName.ts';

/**
 * In a room (`#room=K7Q`) an answer is held up before it is judged: the screen becomes one colour and a letter, or the number that was
 * typed. Then the learner sees what the page says of it, or, once all have talked, votes again.
 */
export function holdUp(page: Document): void {
  const room = roomName(location.hash);
  if (room === null) return;
  page.documentElement.dataset['room'] = room;
  page.addEventListener('answered', ({ detail, target }: CustomEventInit<Answered> & Event) => {
    if (detail && target instanceof AskElement) show(page, room, target, shownOf(target, detail.response));
  });
}

/** What a room reads from afar. A letter has a colour of its own. */
function shownOf({ dataset }: AskElement, response: string): { text: string; letter: string | null } {
  switch (dataset['kind']) {
    case 'choice':
    case 'spot': {
      const letter = letterOf(Number(response));
      return { text: letter, letter };
    }
    case 'several':
      return {
        text: response
          .split(' ')
          .map((place) => letterOf(Number(place)))
          .join(' '),
        letter: null,
      };
    case 'number':
      return { text: response, letter: null };
    default:
      return { text: 'Answered', letter: null };
  }
}

function show(
  page: Document,
  room: string,
  ask: AskElement,
  { text, letter }: ReturnType<typeof shownOf>,
): void {
  const button = (words: string, does: () => void) => {
    const made = element(page, 'button', { type: 'button' }, words);
    made.addEventListener('click', () => {
      dialog.close();
      does();
    });
    return made;
  };
  const size = text.length === 1 ? 'one' : text.length < 6 ? 'few' : 'many';
  const dialog = element(
    page,
    'dialog',
    {
      class: 'held-up',
      'data-size': size,
      'aria-label': `Your answer, to hold up in room ${room}`,
      ...(letter === null ? {} : { 'data-letter': letter }),
    },
    element(page, 'p', { class: 'held-room' }, `Room ${room}. Hold it up.`),
    element(page, 'p', { class: 'held-text' }, text),
    element(
      page,
      'div',
      { class: 'held-actions' },
      button('See what the page says', () => {
        ask.tell();
      }),
      button('We have talked: vote again', () => {
        ask.reset();
        ask.scrollIntoView();
      }),
    ),
  ) as HTMLDialogElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  page.body.append(dialog);
  dialog.showModal();
}
