import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Whether the learner's box is ticked once the page is alive, and what this browser keeps. */
async function aliveWith(isTicked: boolean) {
  const view = parseHTML(
    '<!doctype html><html><body><teach-progress><label><input type="checkbox"></label></teach-progress></body></html>',
  );
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  };
  for (const name of ['document', 'HTMLElement', 'customElements', 'CustomEvent'] as const)
    vi.stubGlobal(name, view[name]);
  vi.stubGlobal('window', view);
  vi.stubGlobal('location', { href: 'https://example.org/teach/', hash: '' });
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined });
  const box = () => view.document.querySelector<HTMLInputElement>('input[type="checkbox"]')!;
  box().checked = isTicked;
  const { ProgressElement } = await import('../../src/teach/ProgressElement.tsx');
  view.customElements.define('teach-progress', ProgressElement);
  return { isTicked: box().checked, kept: kept.size };
}

test.each([true, false])(
  'a box stays as it was before the page was alive, and counts: %s',
  async (isTicked) => {
    expect(await aliveWith(isTicked)).toEqual({ isTicked, kept: isTicked ? 1 : 0 });
  },
);
