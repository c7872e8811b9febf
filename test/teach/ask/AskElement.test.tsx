import { parseHTML } from 'linkedom';
import { renderToString } from 'preact-render-to-string';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { AskTexts } from '../../../src/teach/ask/AskField.ts';
import { AskForm, UNANSWERED, type AskData } from '../../../src/teach/ask/AskForm.tsx';
import { fieldOf, type FieldData } from '../../../src/teach/ask/fieldOf.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const REASONS = [
  { id: '1', right: true, answer: '<strong>Falls</strong>', why: 'A death makes it fall.' },
  { id: '0', answer: '<strong>Stays</strong>', why: 'So it would,  had nobody died.' },
];
const texts: AskTexts = {
  question: 'What does the curve of <span data-quantity="all">6</span> do?',
  options: ['It stays', 'It falls'],
  bins: [],
  list: '',
  reasons: REASONS,
  hint: 'Somebody died.',
  paper: '',
  further: '<p>Explained.</p>',
};
const CHOICE: FieldData = { kind: 'choice', rights: [false, true] };

/** A question as it was built, brought to life. */
async function alive(
  field: FieldData = CHOICE,
  { seated = null as FieldData | null, isSilent = false, typed = '' } = {},
) {
  const asked: AskData = {
    field,
    reasons: REASONS.map(({ id, right }) => (right ? { id, right } : { id })),
    isOrdered: false,
    hasHint: true,
    hasPaper: false,
  };
  const built = fieldOf(field);
  const form = (
    <AskForm
      {...asked}
      {...{ isSilent, texts, field: built }}
      id="ask"
      now={{ ...UNANSWERED, given: built.start }}
    />
  );
  const view = parseHTML('<!doctype html><html><body><teach-ask id="ask"></teach-ask></body></html>');
  const { document } = view;
  for (const name of [
    'document',
    'HTMLElement',
    'HTMLInputElement',
    'HTMLSelectElement',
    'Event',
    'CustomEvent',
  ] as const)
    vi.stubGlobal(name, view[name]);
  const ask = document.querySelector<HTMLElement>('teach-ask')!;
  ask.innerHTML = renderToString(form);
  ask.dataset['asked'] = JSON.stringify(asked);
  if (seated) ask.dataset['seated'] = JSON.stringify({ ...asked, field: seated });
  if (isSilent) ask.dataset['silent'] = '';
  if (typed !== '') ask.querySelector('input')!.value = typed;
  const heard: unknown[] = [];
  document.addEventListener('answered', ({ detail }: CustomEventInit) => heard.push(detail));
  const { AskElement } = await import('../../../src/teach/ask/AskElement.tsx');
  view.customElements.define('teach-ask', AskElement);
  const send = (target: Element, type: string) =>
    act(() => {
      target.dispatchEvent(new view.Event(type, { bubbles: true }));
    });
  return {
    ask: ask as InstanceType<typeof AskElement>,
    heard,
    said: () => ask.querySelector('[role="status"]')!.textContent,
    isOpen: () => ask.querySelector('.ask-answer')!.hasAttribute('open'),
    choose: (place: number) => send(ask.querySelectorAll('.ask-option input')[place]!, 'change'),
    type: (value: string) => {
      const input = ask.querySelector('input')!;
      input.value = value;
      return send(input, 'input');
    },
    press: (name: string) =>
      send(
        [...ask.querySelectorAll('button')].find(({ textContent }) => textContent === name)!,
        'click',
      ),
  };
}

test('a first wrong answer gets its reason and a second try, then the reasons open', async () => {
  const { ask, said, isOpen, choose, press, heard } = await alive();
  await press('fairly sure');
  expect(said()).toBe('Choose an answer first.');
  await choose(0);
  await press('fairly sure');
  expect(said()).toBe('Not that one. So it would, had nobody died. Try once more.');
  expect([ask.dataset['state'], isOpen()]).toEqual(['retry', false]);
  await press('very sure');
  expect(said()).toBe('Not that one. So it would, had nobody died.');
  expect([ask.dataset['state'], isOpen()]).toEqual(['wrong', true]);
  expect(ask.querySelector('[data-chosen]')?.textContent).toContain('Stays');
  expect(heard).toEqual([
    { id: 'ask', response: '0', right: false, sure: 'fair', outcome: 0 },
    { id: 'ask', response: '0', right: false, sure: 'sure', outcome: 0 },
  ]);
  await press('Answer again');
  expect([ask.dataset['state'], isOpen(), said()]).toEqual([undefined, false, '']);
});

test('what is said twice is read aloud twice', async () => {
  const { said, press } = await alive();
  await press('fairly sure');
  const once = said();
  await press('fairly sure');
  expect(said()).not.toBe(once);
  expect(said().trim()).toBe(once);
  await press('fairly sure');
  expect(said()).toBe(once);
});

test('what was built stays as it stands, whatever is answered', async () => {
  const { ask, choose, press } = await alive();
  const quantity = ask.querySelector('[data-quantity]')!;
  quantity.textContent = '9';
  await choose(1);
  await press('not sure');
  expect(ask.querySelector('.ask-question')?.textContent).toBe('What does the curve of 9 do?');
  expect(ask.querySelector('.ask-further')?.textContent).toBe('Explained.');
  expect([...ask.querySelectorAll('.ask-option')].map((option) => option.textContent)).toEqual(texts.options);
});

test('an answer of an earlier visit is shown again, unless another one is being given', async () => {
  const { ask, said, isOpen, choose } = await alive();
  ask.restore('1', false);
  expect([said(), isOpen(), ask.isAnswered]).toEqual(['Right.', false, true]);
  ask.reset();
  ask.restore('7', false);
  expect(ask.isAnswered).toBe(false);
  await choose(0);
  ask.restore('1', false);
  ask.remind('You have answered this before.');
  expect([said(), ask.isAnswered]).toEqual(['', false]);
});

test('an answer of an earlier visit that was wrong keeps its second try', async () => {
  const { ask, said, isOpen, choose, press } = await alive();
  ask.restore('0', true);
  expect([said(), isOpen()]).toEqual(['Not that one. So it would, had nobody died. Try once more.', false]);
  await choose(1);
  await press('not sure');
  expect([said(), isOpen(), ask.dataset['state']]).toEqual(['Right.', true, 'right']);
});

test('in a test it keeps silent, until it is told to speak', async () => {
  const { ask, said, isOpen, choose, press } = await alive(CHOICE, { isSilent: true });
  await choose(0);
  await press('not sure');
  expect([said(), isOpen(), ask.dataset['state']]).toEqual(['Noted.', false, 'noted']);
  ask.silent = false;
  expect([said(), ask.dataset['state']]).toEqual(['Not that one. So it would, had nobody died.', 'wrong']);
});

const number = (answer: number): FieldData => ({
  kind: 'number',
  measure: { kind: 'share' },
  answer,
  tolerance: 1,
  tempting: [],
});

test('what was typed before the page was alive counts', async () => {
  const { ask, said, press } = await alive(number(50), { typed: '50 %' });
  ask.restore('17', false);
  await press('very sure');
  expect(said()).toBe('Right.');
});

test('at a seat it is judged by the numbers of the seat', async () => {
  const { said, type, press } = await alive(number(50), { seated: number(83) });
  await type('83');
  await press('very sure');
  expect(said()).toBe('Right.');
});
