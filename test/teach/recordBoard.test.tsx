import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { answerFile } from '../../src/rows/teach/answerFile.ts';
import { RecordBoard } from '../../src/teach/RecordBoard.tsx';
import { live } from './live.ts';

const downloadFile = vi.hoisted(() => vi.fn());
vi.mock(import('../../src/figures/kit/downloadFile.ts'), async (original) => ({
  ...(await original()),
  downloadFile,
}));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
  downloadFile.mockClear();
});

const question = (id: string) => ({ id, labels: {}, unit: '', parts: [], so: 'so' });
const data = {
  items: [
    { id: 'a', title: 'First', concepts: ['risk'], ask: question('a-ask'), transfer: question('a-transfer') },
  ],
  tests: [{ id: 'a', concept: 'risk table' }],
  parts: [{ part: 'Time', concepts: [{ id: 'risk', name: 'number at risk' }] }],
  reading: { a: [{ text: 'A work', address: 'https://example.org/work' }] },
};
const NOON = new Date(2026, 2, 1, 12).getTime();
const made = { response: '1', right: false, at: NOON };
const answers = { 'a-ask': [made], 'a-transfer': [{ ...made, right: true }], 'a-before': [made] };
const dayOf = (at: number) => new Date(at).toLocaleDateString('sv');

test('nothing is saved before something was answered, then all of it under the day', async () => {
  const none = await live(<RecordBoard {...data} publication="ours" />);
  await none.press('Save as a file');
  expect(none.text('[role="status"]')).toBe('There is nothing to save yet.');
  expect(downloadFile).not.toHaveBeenCalled();
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
  const some = await live(<RecordBoard {...data} publication="ours" answers={answers} />);
  await some.press('Save as a file');
  vi.useRealTimers();
  expect(some.text('[role="status"]')).toBe('Saved as answers-ours-2026-03-01.json.');
  expect(downloadFile.mock.lastCall?.[2]).toBe(answerFile(answers, 'ours', dayOf));
});

test.each([
  ['mine.json', answerFile({ 'a-ask': [made] }, 'ours', dayOf), 'Added 1 question from mine.json'],
  ['other.json', answerFile({ 'a-ask': [made] }, 'theirs', dayOf), 'Nothing was taken from other.json'],
])('a file is taken up, or refused in a sentence: %s', async (name, text, says) => {
  const onAdd = vi.fn();
  const board = await live(<RecordBoard {...data} publication="ours" onAdd={onAdd} />);
  const input = board.host.querySelector('input')!;
  Object.assign(input, { files: [new File([text], name)] });
  await board.send(input, 'change');
  await vi.waitFor(() => {
    expect(board.text('[role="status"]')).toContain(says);
  });
  expect(onAdd.mock.calls).toEqual(says.startsWith('Added') ? [[{ 'a-ask': [made] }]] : []);
});

/** All that stands in a place, whatever the order of attributes. */
const partsOf = (place: Element) =>
  [...place.querySelectorAll('*')].map(({ localName, attributes, textContent }) => [
    localName,
    [...attributes].map(({ name, value }) => `${name}=${value}`).toSorted(),
    textContent,
  ]);

test('what was built is taken over, and has what the page knows', async () => {
  const built = renderToString(<RecordBoard {...data} publication="ours" />);
  const view = parseHTML(
    `<!doctype html><html><body><teach-progress></teach-progress><teach-record>${built}</teach-record></body></html>`,
  );
  for (const name of ['document', 'HTMLElement', 'customElements', 'CustomEvent'] as const)
    vi.stubGlobal(name, view[name]);
  vi.stubGlobal('window', view);
  vi.stubGlobal('location', { href: 'https://example.org/teach/', hash: '' });
  const kept = { getItem: () => JSON.stringify(answers), setItem: () => undefined };
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('sessionStorage', kept);
  const record = view.document.querySelector<HTMLElement>('teach-record')!;
  Object.assign(record.dataset, { publication: 'ours', questions: JSON.stringify(data) });
  const [button, sheet] = ['button', '.record-sheet'].map((part) => record.querySelector(part));
  const { ProgressElement } = await import('../../src/teach/ProgressElement.tsx');
  const { RecordElement } = await import('../../src/teach/RecordElement.tsx');
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
  await act(() => {
    view.customElements.define('teach-progress', ProgressElement);
    view.customElements.define('teach-record', RecordElement);
  });
  vi.useRealTimers();
  expect(record.querySelector('button')).toBe(button);
  expect(record.querySelector('.record-sheet')).toBe(sheet);
  const host = view.document.createElement('div');
  render(<RecordBoard {...data} publication="ours" answers={answers} now={NOON} />, host);
  expect(partsOf(record)).toEqual(partsOf(host));
});
