import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { afterEach, describe, expect, it } from 'vitest';
import { meca } from '../../../src/supplement/formats/meca.ts';
import { publication } from '../../publicationForTests.ts';
import { exampleFiles } from '../exampleFiles.ts';
import { files } from '../supplementForTests.ts';

const made = files.find(({ path }) => path.endsWith('-meca.zip'))!;
const unzipped = unzipSync(made.bytes);
const rootOf = (name: string, inside = unzipped) =>
  (new DOMParser().parseFromString(strFromU8(inside[name]!), 'text/xml') as unknown as Document)
    .documentElement;
const itemsOf = (inside: typeof unzipped) =>
  [...rootOf('manifest.xml', inside).children].map((item) => ({
    id: item.getAttribute('id'),
    type: item.getAttribute('item-type'),
    // The order of the elements is that of the DTD.
    parts: [...item.children].map(({ tagName }) => tagName),
    title: item.querySelector('item-title')?.textContent,
    mediaType: item.querySelector('instance')?.getAttribute('media-type'),
    path: item.querySelector('instance')?.getAttribute('xlink:href') ?? '',
  }));
const items = itemsOf(unzipped);

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

describe('the MECA package', () => {
  it('has a name that systems know it by, and opens with its manifest', () => {
    expect(made).toMatchObject({
      path: `formats/${publication.id}-meca.zip`,
      mediaType: 'application/zip',
      // Figures and the PDF hold a font.
      licence: 'CC-BY-4.0 AND OFL-1.1',
    });
    expect(Object.keys(unzipped)[0]).toBe('manifest.xml');
  });

  it('lists every other file in it once, and no file that is not in it', () => {
    const held = Object.keys(unzipped).filter((path) => path !== 'manifest.xml');
    expect(items.map(({ path }) => path)).toEqual(held);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { path, parts } of items) {
      expect(parts, path).toEqual(['item-title', 'instance']);
      expect(path).not.toMatch(/^\/|\.\.|:|\\/u);
    }
  });

  it('holds files as the supplement has them, under their titles and media types', () => {
    for (const { path, title, mediaType } of items.filter((item) => item.path !== 'transfer.xml')) {
      const original = files.find((file) => file.path === path);
      expect(original, path).toMatchObject({ title, mediaType });
      expect(unzipped[path], path).toEqual(original?.bytes);
    }
  });

  it('has the article once as JATS, as a manuscript, and all of its figures, tables and data', () => {
    const of = (type: string) => items.filter((item) => item.type === type).map(({ path }) => path);
    const inGroups = (...groups: string[]) =>
      files.filter(({ group }) => groups.includes(group)).map(({ path }) => path);
    expect(of('article-metadata')).toEqual([`formats/${publication.id}.jats.xml`]);
    expect(of('transfer-metadata')).toEqual(['transfer.xml']);
    expect(of('manuscript')).toEqual([`${publication.id}.pdf`]);
    expect(of('figure')).toEqual(inGroups('figures'));
    expect(of('figure').length).toBeGreaterThan(2);
    expect(of('supplemental')).toEqual(inGroups('tables', 'data'));
    expect(of('supplemental').length).toBeGreaterThan(2);
  });

  it('has the pictures where the article in it looks for them', () => {
    const jats = items.find(({ type }) => type === 'article-metadata')!.path;
    const pictures = [...strFromU8(unzipped[jats]!).matchAll(/<graphic xlink:href="([^"]+)"/gu)];
    expect(pictures.length).toBeGreaterThan(0);
    for (const [, picture] of pictures) {
      const { pathname } = new URL(picture!, `file:///${jats}`);
      expect(Object.keys(unzipped)).toContain(pathname.slice(1));
    }
  });

  it('names the models of MECA, by which a receiver checks it', () => {
    const manifest = rootOf('manifest.xml');
    expect(manifest.tagName).toBe('manifest');
    expect(manifest.getAttribute('xmlns')).toBe('https://manuscriptexchange.org/schema/manifest');
    expect(manifest.getAttribute('xmlns:xlink')).toBe('http://www.w3.org/1999/xlink');
    expect(manifest.getAttribute('manifest-version')).toBe('1');
    expect(strFromU8(unzipped['manifest.xml']!)).toContain('PUBLIC "-//MECA//DTD Manifest v1.0//en"');
    expect(strFromU8(unzipped['transfer.xml']!)).toContain('PUBLIC "-//MECA//DTD Transfer v1.0//en"');
  });

  it('is from no journal and goes to none: no name of a person, journal or service is made up', () => {
    const transfer = rootOf('transfer.xml');
    expect(transfer.getAttribute('xmlns')).toBe('https://manuscriptexchange.org/schema/transfer');
    expect(transfer.textContent.trim()).toBe('');
    expect([...transfer.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual([
      ...['transfer-source', 'publication', 'publication-title'],
      ...['destination', 'service-provider', 'publication', 'publication-title'],
    ]);
  });

  it('is the same bytes on every day and in every time zone', () => {
    process.env['TZ'] = 'Asia/Tokyo';
    expect(meca(publication.id, files).bytes).toEqual(made.bytes);
  });

  it('leaves out what is not there, and escapes what XML can’t hold', () => {
    const few = exampleFiles.map((file) => ({ ...file, title: `${file.title} < "&"` }));
    const inside = unzipSync(meca('few', few).bytes);
    expect(itemsOf(inside).map(({ path }) => path)).toEqual(['transfer.xml', ...few.map(({ path }) => path)]);
    expect(strFromU8(inside['manifest.xml']!)).toContain(
      '<item-title>A table &lt; &quot;&amp;&quot;</item-title>',
    );
  });
});
