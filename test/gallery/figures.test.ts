import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { galleryFigures } from '../../src/gallery/figures.ts';
import { gallery } from '../../src/gallery/integration.ts';
import { session } from '../publicationForTests.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const figures = galleryFigures(session);

/** One element to a line, numbers to three decimals: what a drawing is, whatever a machine makes of its last digits. */
function written(drawing: Element): string {
  return drawing.outerHTML
    .replaceAll(/-?\d+\.\d+/gu, (number) => String(Number(Number(number).toFixed(3))))
    .replaceAll('><', '>\n<');
}

describe.each(figures)('$name', ({ name, draw }) => {
  test('is drawn as it was', async () => {
    await expect(`${written(draw(document))}\n`).toMatchFileSnapshot(`snapshots/${name}.svg`);
  });

  test('is the same whenever it is drawn, with ids of its own', () => {
    const drawing = draw(document);
    expect(written(draw(document))).toBe(written(drawing));
    const ids = [...drawing.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.startsWith(name)).toBe(true);
    const used = [...drawing.outerHTML.matchAll(/url\(#([^)]+)\)/gu)].map(([, id]) => id);
    for (const id of used) expect(ids).toContain(id);
  });
});

test('names are unique, and no two figures are alike', () => {
  expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
  const drawn = figures.map(({ name, draw }) => written(draw(document)).replaceAll(name, ''));
  expect(new Set(drawn).size).toBe(figures.length);
});

test.each([
  ['dev', ['/gallery']],
  ['build', []],
  ['preview', []],
] as const)('the gallery is a page in development alone: %s', (command, pages) => {
  const routes: string[] = [];
  const setup = gallery().hooks['astro:config:setup'] as unknown as (options: {
    command: string;
    injectRoute: (route: { pattern: string }) => void;
  }) => void;
  setup({ command, injectRoute: ({ pattern }) => routes.push(pattern) });
  expect(routes).toEqual(pages);
});
