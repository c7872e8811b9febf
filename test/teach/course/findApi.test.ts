import { describe, expect, it } from 'vitest';
import { findApi } from '../../../src/teach/course/findApi.ts';

const top = (more: object = {}): Window => {
  const page = { opener: null, ...more } as unknown as { parent: unknown };
  page.parent = page;
  return page as Window;
};
const inside = (parent: Window, opener: Window | null = null) => ({ parent, opener }) as Window;

describe('findApi', () => {
  it('looks through the frames around a page, then around the page that opened it', () => {
    expect(findApi('API', inside(inside(top({ API: 1 }))))).toBe(1);
    expect(findApi('API', inside(top(), inside(top({ API: 2 }))))).toBe(2);
    expect(findApi('API', top())).toBeNull();
  });
  it('takes a page that can’t be looked into for none', () => {
    const closed = new Proxy({} as Window, {
      get: () => {
        throw new Error('SecurityError');
      },
    });
    expect(findApi('API', inside(closed))).toBeNull();
  });
});
