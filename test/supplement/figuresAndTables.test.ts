import { parseHTML } from 'linkedom';
import { h, type VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { AtWidth } from '../../src/figures/kit/AtWidth.tsx';
import { figureFiles } from '../../src/supplement/figureFiles.ts';
import { lightTokens, tokenValue } from '../../src/supplement/lightTokens.ts';
import { slug, uniqueNames } from '../../src/supplement/slug.ts';
import { pointsOutside } from '../../src/supplement/singleFile.ts';
import { tableFiles } from '../../src/supplement/tableFiles.ts';
import { markup } from '../figures/markup.ts';
import { publication } from '../publicationForTests.ts';
import { article, files, textOfFile } from './supplementForTests.ts';

const [first = ''] = publication.figures;
const FIGURE = `figures/figure-1-${first}.svg`;

/** The files that are made of an article with this inside its only figure. */
const figuresOf = (inside: string, cited = (id: string) => `https://example.org/#${id}`) =>
  figureFiles(
    parseHTML(article.replace(/<figure[\s\S]*<\/figure>/, `<figure id="f">${inside}</figure>`)).document,
    {
      figures: ['f'],
      source: (id) => `Standing. ${cited(id)}`,
      font: 'data:font/woff2;base64,AAAA',
    },
  );

describe('numbered tables', () => {
  it('are files named after their number and id, with the title in the place of a caption, and numbers without their status', () => {
    const [file] = tableFiles(
      parseHTML(
        '<html><body><main><figure id="doses"><h3 class="figure-title"><a>Table 1.</a> What was given</h3><table><thead><tr><th>Dose</th><th>Patients</th></tr></thead><tbody><tr><th>5 mg</th><td><a class="stat">6<span class="stat-status"> derived</span></a></td></tr></tbody></table></figure></main></body></html>',
      ).document,
      [],
      ['doses'],
    );
    expect(file?.path).toBe('tables/table-1-doses.csv');
    expect(file?.title).toBe('Table 1: What was given');
    expect(new TextDecoder().decode(file?.bytes)).toContain('5 mg,6\r\n');
  });
});

describe('figures', () => {
  const svg = () => parseHTML(textOfFile(FIGURE)).document;

  it('are one file for each drawing: that for the page, not that for the phone', () => {
    const drawings = files.map(({ path }) => path).filter((path) => /^figures\/.*\.svg$/u.test(path));
    expect(drawings).toEqual([FIGURE]);
    expect(textOfFile(FIGURE)).toContain('>wide</text>');
  });

  it('need nothing outside: colours are values, the font is inside', () => {
    const text = textOfFile(FIGURE);
    expect(pointsOutside(text)).toEqual([]);
    expect(text).not.toContain('var(');
    expect(text).not.toContain('light-dark');
    expect(files.find(({ path }) => path === FIGURE)?.licence).toBe('CC-BY-4.0 AND OFL-1.1');
    expect(text).toContain('fill="#111"');
    expect(text).toContain('.plot .halo{paint-order:stroke}');
    expect(text).toMatch(/^<\?xml[^>]*>\n<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  });

  it('say what they are: title, caption, key, and that nothing here was reported', () => {
    expect(svg().querySelector('title')?.textContent).toBe('Figure 1. A drawing');
    expect(svg().querySelector('desc')?.textContent).toBe('What it shows.');
    const words = [...svg().querySelectorAll('text')].map((text) => text.textContent).join(' ');
    expect(words).toContain('a circle');
    // Where the figure stands among the others.
    expect(words).toContain(`https://example.org/series/#${first}`);
    expect(words).toContain(publication.series.standing.split(' ').slice(0, 4).join(' '));
  });

  it('come from thumbnails together, each under its heading, and never from a table', () => {
    const thumbnail = (heading: string) =>
      `<li><h4>${heading}</h4><svg role="img" aria-label="x" width="200" height="84"><path d="M0 0"></path></svg></li>`;
    const [sheet, ...others] = figuresOf(
      `<h3 class="figure-title">Figure 1. Steps</h3><ol>${thumbnail('First')}${thumbnail('Second')}</ol><table><tr><td><svg role="img" width="136" height="30"></svg></td></tr></table>`,
    );
    expect(others).toEqual([]);
    const text = new TextDecoder().decode(sheet?.bytes);
    expect(text).toContain('>First</text>');
    expect(text).toContain('>Second</text>');
  });

  it('are drawn once where a place has drawings of several widths: the widest, known by its name', () => {
    const places = ['Survival by site', 'Table at risk']
      .map(
        (name) =>
          markup(
            h(AtWidth, {
              draw: (width) => h('svg', { role: 'img', 'aria-label': name, width, height: 10 }),
            }) as VNode,
          ).innerHTML,
      )
      .join('');
    const made = figuresOf(
      `${places}<figcaption><strong class="figure-title">Figure 1. Survival by site.</strong> One is drawn.</figcaption>`,
    );
    expect(made.map(({ path }) => path)).toEqual([
      'figures/figure-1-f.svg',
      'figures/figure-1-f-table-at-risk.svg',
    ]);
    expect(made.map(({ title }) => title)).toEqual(['Figure 1. Survival by site', 'Figure 1. Table at risk']);
    for (const { bytes } of made) expect(new TextDecoder().decode(bytes)).toContain(`width="1056"`);
  });

  it('have the caption that is seen, without those that keep its room', () => {
    const hidden = '<div aria-hidden="true"><p>By site.</p><p class="caution">Mind the time.</p></div>';
    const [file] = figuresOf(
      `<svg role="img" aria-label="x" width="288" height="10"></svg><figcaption><div data-shown><p><strong class="figure-title">Figure 1. Survival.</strong> One is drawn.</p></div>${hidden}</figcaption>`,
    );
    const drawn = parseHTML(new TextDecoder().decode(file?.bytes)).document;
    expect(drawn.querySelector('title')?.textContent).toBe('Figure 1. Survival.');
    expect(drawn.querySelector('desc')?.textContent).toBe('One is drawn.');
    expect(drawn.documentElement.textContent).not.toMatch(/By site|Mind the time/u);
  });

  it('have each a title of its own, and an address that stays in the picture', () => {
    const drawing = '<svg role="img" aria-label="Survival by site" width="288" height="10"></svg>';
    const made = figuresOf(
      `<h3 class="figure-title">Figure 1. Survival by site</h3>${drawing}<section><h4>Primary site</h4>${drawing}</section>`,
    );
    expect(made.map(({ title }) => title)).toEqual([
      'Figure 1. Survival by site',
      'Figure 1. Survival by site, the panel “Primary site”',
    ]);
    for (const { bytes } of made) expect(new TextDecoder().decode(bytes)).toContain('https://example.org/#f');
    const [long] = figuresOf(drawing, () => `https://example.org/${'a-long-path/'.repeat(12)}`);
    const { document } = parseHTML(new TextDecoder().decode(long?.bytes));
    for (const line of document.querySelectorAll('text')) expect(line.textContent.length).toBeLessThan(60);
  });

  it('carry the caution of their grouping, which nothing switches off', () => {
    const [file] = figuresOf(
      '<section><h4>Later surgery</h4><svg role="img" width="288" height="10"></svg><p class="caution">Nobody knew then.</p></section>',
    );
    expect(file?.path).toBe('figures/figure-1-f-later-surgery.svg');
    expect(new TextDecoder().decode(file?.bytes)).toContain('Nobody knew then.');
  });

  it('carry no caution of another grouping, and no words of controls', () => {
    const [main, panel] = figuresOf(
      '<svg role="img" width="640" height="10"></svg><section><h4>Later surgery</h4><svg role="img" width="288" height="10"></svg><p class="caution">Nobody knew then.</p></section>' +
        '<figcaption><p>One line.</p><p>Another.<span class="controls"> Switch it.</span></p></figcaption>',
    ).map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(main).toContain('One line. Another.</text>');
    expect(main).not.toContain('Nobody knew');
    expect(main).not.toContain('Switch');
    expect(panel).toContain('Nobody knew');
  });
});

describe('tables', () => {
  it('are CSV as RFC 4180 has it, with spans in every cell that they cover', () => {
    expect(textOfFile(`tables/figure-1-${first}.csv`)).toBe(
      'Group,At risk,Share\r\n"all, of them",3,"""half"""\r\n"all, of them",none,none\r\n',
    );
  });

  it('give a drawing by its name, and columns of numbers as numbers', () => {
    const { document } = parseHTML(
      '<main><table><tr><th>n</th><th>P</th><th>n</th></tr><tr><td>6</td><td>0.02</td><td><svg aria-label="three deaths"></svg></td></tr></table></main>',
    );
    const [file] = tableFiles(document, []);
    expect(new TextDecoder().decode(file?.bytes)).toBe('n,P,n-2\r\n6,0.02,three deaths\r\n');
    expect(file?.schema?.fields.map(({ type }) => type)).toEqual(['integer', 'number', 'string']);
    expect(file?.path).toBe('tables/table-1.csv');
  });
});

it('has the tables of the page for critical readers too, by their captions', () => {
  expect(textOfFile('tables/items-that-are-missing.csv')).toBe('Item\r\nOne\r\n');
});

describe('lightTokens', () => {
  it('takes the first of two colours, whatever brackets are inside', () => {
    const tokens = lightTokens(
      ':root{--a:light-dark(rgb(1 2 3 / 4%),#000);--b:#fff;--c:var(--a)}.x{--b:#123}',
    );
    expect(Object.fromEntries(tokens)).toEqual({ a: 'rgb(1 2 3 / 4%)', b: '#fff', c: 'var(--a)' });
    expect(tokenValue('c', tokens)).toBe('rgb(1 2 3 / 4%)');
    expect(() => tokenValue('d', tokens)).toThrow('var(--d) is not a token');
  });
});

describe('slug and uniqueNames', () => {
  it('make names of files from words', () => {
    expect(slug('Ärzte & KIT exon 11?')).toBe('arzte-kit-exon-11');
    expect(slug('one two three', 9)).toBe('one-two');
    expect(slug('one two', 7)).toBe('one-two');
    const unique = uniqueNames();
    expect(['a', 'a', 'b', 'a'].map(unique)).toEqual(['a', 'a-2', 'b', 'a-3']);
  });
});
