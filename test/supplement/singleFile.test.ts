import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { inlineScript } from '../../src/supplement/bundleScript.ts';
import { contentPolicy } from '../../src/supplement/contentPolicy.ts';
import { pointsOutside, singleFile } from '../../src/supplement/singleFile.ts';

const page = (body: string, scripts = '<script type="module" src="/_astro/a.js"></script>') =>
  `<html><head><link rel="icon" href="/favicon.svg" type="image/svg+xml"><script src="/fonts.js"></script>` +
  `<meta http-equiv="content-security-policy" content="default-src 'none';img-src 'self' data:;font-src 'self';connect-src 'self'; script-src 'self' 'sha256-old'; style-src 'self' 'sha256-old'">` +
  `<style>@font-face{src:url(/_astro/f.woff2)}</style></head><body><nav class="site-nav"><a href="/supplement/">Supplement</a></nav>${body}${scripts}</body></html>`;

const made = (html: string, site: string | null = null) =>
  singleFile(html, {
    script: 'run()',
    asset: (address) => new TextEncoder().encode(address),
    whole: (address) => (site === null ? null : site + address),
  });

describe('singleFile', () => {
  it('holds fonts, icon and script, and points nowhere outside itself', () => {
    const file = made(page('<p>text</p>'));
    expect(pointsOutside(file)).toEqual([]);
    expect(file).toContain(`url(data:font/woff2;base64,${btoa('/_astro/f.woff2')})`);
    expect(file).toContain(`href="data:image/svg+xml;base64,${btoa('/favicon.svg')}"`);
    expect(file).toContain('<script type="module">run()</script>');
    expect(file).not.toContain('fonts.js');
    expect(file).not.toContain('site-nav');
  });

  it('holds the data that the page would fetch', () => {
    const file = made(
      page(
        '<script type="application/json" id="publication" data-edition="2026-11-23" data-address="/p.json"></script>',
      ),
    );
    expect(file).toContain(
      '<script type="application/json" id="publication" data-edition="2026-11-23">/p.json</script>',
    );
  });

  it('names no drawings that the page would fetch until its figure lives', () => {
    const file = made(page('<survival-figure data-figure="a" data-stills="/opening-"></survival-figure>'));
    expect(file).toContain('<survival-figure data-figure="a"></survival-figure>');
  });

  it('turns links to other pages of the site into whole addresses, or into words where there is no host', () => {
    const html = page(
      '<p>See <a class="x" href="/methods/#a">the <em>methods</em></a>, <a href="#b">b</a>.</p>',
    );
    expect(made(html)).toContain('<p>See the <em>methods</em>, <a href="#b">b</a>.</p>');
    expect(made(html, 'https://example.org')).toContain(
      '<a class="x" href="https://example.org/methods/#a">the <em>methods</em></a>',
    );
  });

  it('has the policy of the site, narrowed to what is inside', () => {
    const hash = createHash('sha256').update('run()').digest('base64');
    const policy = /content-security-policy" content="([^"]+)"/.exec(made(page('')))?.[1];
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).not.toContain('old');
    expect(policy).not.toContain("'self'");
  });

  it('stops the build for a page with two scripts, and for what it cannot hold', () => {
    expect(() => made(page('', '<script type="module">a</script><script type="module">b</script>'))).toThrow(
      '2 module scripts; expected one',
    );
    expect(() => made(page('<iframe src="/photo.jpg">'))).toThrow('/photo.jpg');
    expect(() => made(page('').replace('.woff2)', '.ttf)'))).toThrow("can't hold /_astro/f.ttf");
  });
});

describe('pointsOutside', () => {
  it('finds sources, links and addresses of styles, but nothing inside a script', () => {
    expect(
      pointsOutside(
        '<img src="a.png"><a href="b/">b</a><style>x{background:url(c.png)}y{fill:url(#p)}</style><a href="#d">d</a>' +
          '<a href="https://e.org">e</a><script>const x = `<img src="f.png">`</script>',
      ),
    ).toEqual(['a.png', 'b/', 'c.png']);
  });
});

describe('inlineScript', () => {
  it.each(['<!-- <script>', '</script>', '<SCRIPT', '<!--', 'a < b', '<p>'])(
    'means the same inside a page: %s',
    (text) => {
      const code = `${JSON.stringify(text)} + ${`\`${text}\``} + /${text.replace('/', '\\/')}/.source`;
      const inline = inlineScript(code);
      expect(inline).not.toMatch(/<!--|<\/?script/i);
      const run = (source: string) => runInNewContext(source) as string;
      expect(run(inline).replaceAll('\\x3C', '<')).toBe(run(code));
    },
  );
});

describe('contentPolicy', () => {
  it('keeps directives, drops the site, and allows fonts as data', () => {
    expect(
      contentPolicy("default-src 'none';img-src 'self' data:;font-src 'self';connect-src 'self'", [], []),
    ).toBe("default-src 'none'; img-src data:; font-src data:; connect-src 'none'; script-src; style-src");
  });
});
