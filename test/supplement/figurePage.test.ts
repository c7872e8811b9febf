import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { figurePage } from '../../src/supplement/figurePage.ts';
import { oembed } from '../../src/supplement/oembed.ts';

const html = `<!doctype html><html lang="en"><head><title>Article</title><meta name="description" content="All of it">
<meta name="citation_title" content="Article"><meta property="og:title" content="Article"><link rel="canonical" href="https://example.org/">
<script type="application/ld+json">{"@type":"ScholarlyArticle"}</script></head><body><nav class="site-nav">Pages</nav>
<survival-figure data-figure="curve"><figure class="figure" id="curve"><h3 class="figure-title"><a href="#curve">Figure 1.</a> Survival</h3>
<p id="inside">A <a href="#inside">b</a> <a href="#ref-a">1</a> <a href="claims/#x">2</a> <a href="/methods/">3</a></p></figure></survival-figure>
<link rel="modulepreload" href="/_astro/figures.js"><form id="choices" hidden></form><script type="application/json" id="publication" data-address="/publication.json"></script>
<script type="module" src="/_astro/article.js"></script></body></html>`;
const page = (id: string, address: string | null = null) =>
  figurePage({
    ...{ html, document: parseHTML(html).document, id, address },
    ...{ home: '/', series: 'Six “patients”', standing: 'For teaching.', licence: 'CC BY 4.0' },
  });

describe('a figure’s own page', () => {
  const { document } = parseHTML(page('curve') ?? '');
  it('has the figure with its element, its title as a heading, and the scripts of the article', () => {
    expect(document.querySelector('main survival-figure figure')?.id).toBe('curve');
    expect(document.querySelector('h1')?.textContent).toBe('Figure 1. Survival');
    expect([...document.querySelectorAll('h1, h2, h3')].map(({ tagName }) => tagName)).toEqual([
      'H1',
      'H2',
      'H3',
    ]);
    expect(document.title).toBe('Figure 1. Survival · Six “patients”');
    expect(document.querySelector('script[type=module]')?.getAttribute('src')).toBe('/_astro/article.js');
    expect(document.querySelector('link[rel=modulepreload]')?.getAttribute('href')).toBe(
      '/_astro/figures.js',
    );
    expect(document.body.dataset['alone']).toBe('curve');
    expect(document.querySelector('.site-nav')).toBeNull();
  });

  it('leads to the article wherever the figure does', () => {
    const links = [...document.querySelectorAll('#curve a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['#curve', '#inside', '/#ref-a', '/claims/#x', '/methods/']);
  });

  it('says nothing of the article to libraries, and names it as the page to be found', () => {
    expect(document.head.innerHTML).not.toMatch(/citation_|og:|ld\+json/u);
    expect(document.querySelector('[rel=canonical]')?.getAttribute('href')).toBe('https://example.org/');
  });

  it('names its oEmbed where the host is known, and only there', () => {
    expect(page('curve')).not.toContain('oembed');
    expect(page('curve', 'https://example.org/')).toContain(
      'type="application/json+oembed" href="https://example.org/figures/curve/oembed.json"',
    );
  });

  it('isn’t made for what is no figure', () => {
    expect(page('inside')).toBeNull();
    expect(page('nothing')).toBeNull();
  });
});

it('oEmbed hands on the frame, with its size and whose it is', () => {
  const said = oembed({
    address: 'https://example.org/',
    id: 'curve',
    title: 'P < 0.05 & "so"',
    series: 'Six',
    authors: 'First Author',
  });
  expect(said).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 760,
    height: 720,
    author_name: 'First Author',
  });
  expect(said.html).toBe(
    '<iframe src="https://example.org/figures/curve/#embed" title="P &lt; 0.05 &amp; &quot;so&quot;" width="760" height="720" loading="lazy"></iframe>',
  );
});
