import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepView, viewFragment } from '../../src/state/viewFragment.ts';

/** The page at an address, in an entry of the history with a state. */
function at(hash: string, state: unknown = null) {
  const history = {
    state,
    replaceState(next: unknown) {
      history.state = next;
    },
  };
  vi.stubGlobal('location', { hash });
  vi.stubGlobal('history', history);
  return history;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the fragment of a view', () => {
  it.each([
    ['', null, ''],
    ['#v=2&by=site', null, 'v=2&by=site'],
    ['#v=2&by=a%20b', null, 'v=2&by=a b'],
    ['#v=2&by=%E0', null, 'v=2&by=%E0'],
    ['#deals', null, 'deals'],
    ['#deals', { view: 'v=2&by=site' }, 'v=2&by=site'],
    ['#deals', { view: '' }, ''],
    ['#deals', 7, 'deals'],
    ['#deals', { other: true }, 'deals'],
    // An address that names a view is that view, whatever stands beside it.
    ['#v=2', { view: 'v=2&by=site' }, 'v=2'],
  ])('of %s beside %j is %s', (hash, state, fragment) => {
    at(hash, state);
    expect(viewFragment()).toBe(fragment);
  });

  it('is kept beside a place that has none, once', () => {
    const history = at('#deals');
    expect(keepView('v=2&by=site')).toBe(true);
    expect(viewFragment()).toBe('v=2&by=site');
    expect(keepView('v=2')).toBe(false);
    expect(history.state).toEqual({ view: 'v=2&by=site' });
  });

  it.each(['', '#v=2&by=site'])('is not kept beside %s, which is a view', (hash) => {
    const history = at(hash);
    expect(keepView('v=2')).toBe(false);
    expect(history.state).toBeNull();
  });

  it('is lost, and nothing else, where the browser takes no more entries', () => {
    const history = at('#deals');
    history.replaceState = () => {
      throw new DOMException('too many', 'SecurityError');
    };
    expect(keepView('v=2')).toBe(true);
    expect(viewFragment()).toBe('deals');
  });
});
