import { parseHTML } from 'linkedom';
import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';

/** A component that a test presses, in a document of its own. Unstub the globals afterwards. */
export async function live(component: VNode) {
  const { document, Event } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  const host = document.body;
  const send = (target: Element | undefined, type: string, value?: string) =>
    act(() => {
      if (!target) throw new Error(`nothing to ${type}`);
      if (value !== undefined && target.localName === 'input') (target as HTMLInputElement).value = value;
      else if (value !== undefined) Object.defineProperty(target, 'value', { value, writable: true });
      target.dispatchEvent(new Event(type, { bubbles: true }));
    });
  await act(() => {
    render(component, host);
  });
  return {
    host,
    send,
    /** Presses the button with this text or label. */
    press: (name: string) =>
      send(
        [...host.querySelectorAll('button')].find(
          (button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === name,
        ),
        'click',
      ),
    text: (selector: string) => host.querySelector(selector)?.textContent.trim() ?? null,
  };
}
