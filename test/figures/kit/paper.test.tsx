import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { markup } from '../markup.ts';

const page = new EventTarget();
let AtWidth: typeof import('../../../src/figures/kit/AtWidth.tsx').AtWidth;
let host: HTMLElement;

beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('window', page);
  host = markup(<main />);
  vi.stubGlobal('document', host.ownerDocument);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe = () => undefined;
      readonly disconnect = () => undefined;
    },
  );
  ({ AtWidth } = await import('../../../src/figures/kit/AtWidth.tsx'));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const tell = (event: string) =>
  act(() => {
    page.dispatchEvent(new Event(event));
  });
const onPhone = () =>
  act(() => {
    render(<AtWidth isBuilt={false} draw={(width) => <p>{width}</p>} />, host);
  });
const drawn = () => host.querySelector('p')?.textContent;

test('a drawing on a phone is made for the width of paper before it is printed, and for the phone again afterwards', async () => {
  await onPhone();
  Object.assign(host.querySelector('.at-width')!, { clientWidth: 358 });
  await tell('beforeprint');
  expect(drawn()).toBe('900');
  await tell('afterprint');
  expect(drawn()).toBe('358');
});

test('a figure that comes to life because the page is printed is drawn for paper at once', async () => {
  await tell('beforeprint');
  await onPhone();
  expect(drawn()).toBe('900');
  await tell('afterprint');
});
