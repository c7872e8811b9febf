import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { docxBlocks } from '../../../src/supplement/formats/docxBody.ts';
import { epubText } from '../../../src/supplement/formats/epubText.ts';
import { jatsBody } from '../../../src/supplement/formats/jatsBody.ts';
import { readManuscript } from '../../../src/supplement/manuscript/readManuscript.ts';
import { publication } from '../../publicationForTests.ts';

const PAGE = `<header class="masthead"><div class="lead"><p>Two sentences. Here.</p></div></header>
<main><h2 id="a">First &amp; last</h2>
<p>Of <a class="stat" href="/claims/#claim-n">six<span class="stat-status">stated</span></a> patients,
<em>three</em> died<span class="cite"><a class="cite-number" href="#ref-kaplan1958">1</a></span>; see <a class="see" href="#curve">Figure 1</a>.</p>
<ul><li>one</li><li>two</li></ul>
<div class="note"><p>P &lt; 0.05, <math><mi>x</mi></math>.</p></div>
<section class="aside"><p class="aside-title">In brief</p><p>Short.</p></section>
<x-figure><figure id="curve"><h3 class="figure-title"><a href="#curve">Figure 1.</a> A curve</h3><svg></svg><figcaption>What it shows.</figcaption></figure></x-figure>
<table><caption>A table</caption><thead><tr><th>Group</th><th>n</th></tr></thead><tbody><tr><th rowspan="2">all</th><td>3</td></tr><tr><td>4</td></tr></tbody></table>
<h3 id="b">Below</h3><p><button class="controls">press</button>Last.</p>
<footer class="back-matter"><p>not part of it</p></footer></main>`;

const manuscript = readManuscript(parseHTML(PAGE).document, ['curve']);

describe('readManuscript', () => {
  it('has the text in order, without what only a page can do', () => {
    expect(manuscript.lead).toHaveLength(1);
    expect(manuscript.blocks.map(({ kind }) => kind)).toEqual(
      'heading paragraph list box box figure table heading paragraph'.split(' '),
    );
    expect(JSON.stringify(manuscript)).not.toMatch(/stated|press|not part of it/u);
  });

  it('keeps looks, citations, links inside, and one blank where the page shows one', () => {
    const paragraph = manuscript.blocks[1];
    expect(paragraph).toMatchObject({
      runs: [
        { kind: 'text', text: 'Of six patients, ', look: [] },
        { kind: 'text', text: 'three', look: ['italic'] },
        { kind: 'text', text: ' died' },
        { kind: 'cite', id: 'kaplan1958' },
        { kind: 'text', text: '; see ' },
        { kind: 'see', id: 'curve', text: 'Figure 1' },
        { kind: 'text', text: '.' },
      ],
    });
    expect(manuscript.blocks[5]).toMatchObject({ label: 'Figure 1', title: 'A curve' });
    expect(manuscript.blocks[4]).toMatchObject({ title: 'In brief', blocks: [{ kind: 'paragraph' }] });
  });
});

describe('jatsBody', () => {
  const body = jatsBody(manuscript.blocks, {
    works: new Set(['kaplan1958']),
    figures: new Set(['curve']),
    picture: () => '../figures/figure-1-curve.png',
  });

  it('puts what follows a heading into its section, and lower headings inside', () => {
    expect(body).toMatch(
      /^<sec id="sec-a"><title>First &amp; last<\/title>.*<sec id="sec-b"><title>Below<\/title><p>Last\.<\/p><\/sec><\/sec>$/su,
    );
  });

  it('leads to figures and works, and escapes what XML can’t hold', () => {
    expect(body).toContain('<xref ref-type="bibr" rid="ref-kaplan1958">1</xref>');
    expect(body).toContain('<xref ref-type="fig" rid="fig-curve">Figure 1</xref>');
    expect(body).toContain(
      'P &lt; 0.05, <inline-formula><mml:math><mml:mi>x</mml:mi></mml:math></inline-formula>',
    );
    expect(body).toContain('<th rowspan="2">all</th>');
    expect(body).toContain('<graphic xlink:href="../figures/figure-1-curve.png"');
  });
});

describe('epubText', () => {
  const { page, contents } = epubText(manuscript, {
    title: 'A & B',
    authors: 'First Author',
    pictures: new Set(['curve']),
    works: [{ id: 'kaplan1958', text: 'Kaplan, Meier.', address: 'https://doi.org/10.1000/182' }],
    closing: ['Not advice.'],
  });

  it('is XHTML whose links all end somewhere inside, and whose picture has words', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    for (const [, id] of page.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(id);
    for (const [, id] of contents.matchAll(/text\.xhtml#([^"]+)"/gu)) expect(ids).toContain(id);
    expect(page).toContain('<img src="curve.png" alt="Figure 1. A curve"/>');
    expect(page).toContain('<title>A &amp; B</title>');
  });
});

describe('docxBlocks', () => {
  const body = docxBlocks(manuscript.blocks, { picture: () => null, link: () => 'rId9' });

  it('names styles as word processors know them, and closes what it opens', () => {
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">three</w:t>');
    const open = (name: string) => body.match(new RegExp(`<${name}[ >]`, 'gu'))?.length ?? 0;
    for (const name of ['w:p', 'w:r', 'w:tc', 'w:tr'])
      expect(body.match(new RegExp(`</${name}>`, 'gu'))?.length, name).toBe(open(name));
  });

  it('fills every row of a table, where a cell spans rows too', () => {
    const rows = [...body.matchAll(/<w:tr>.*?<\/w:tr>/gu)].map(([row]) => row.match(/<w:tc>/gu)?.length);
    expect(rows).toEqual([2, 2, 2]);
    expect(body).toContain('<w:vMerge w:val="restart"/>');
  });
});

describe('the formats of the supplement', async () => {
  const { files, filesOfPersons, textOfFile } = await import('../supplementForTests.ts');

  it('are JATS, EPUB, DOCX, MECA and RIS under the name of the publication', () => {
    const held = files.map(({ path }) => path).filter((path) => path.startsWith('formats/'));
    expect(held.map((path) => path.replace(`formats/${publication.id}`, ''))).toEqual([
      '.jats.xml',
      '.epub',
      '.docx',
      '-meca.zip',
      '.ris',
    ]);
  });

  it('name the authors with ORCID, affiliation and role, licence and keywords in JATS', () => {
    const path = filesOfPersons.find((file) => file.path.endsWith('.jats.xml'))?.path ?? '';
    const text = textOfFile(path, filesOfPersons);
    expect(text).toContain(
      '<contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>',
    );
    expect(text).toContain('<surname>Author</surname><given-names>First</given-names>');
    expect(text).toContain('<collab>The Example Group</collab>');
    expect(text).toContain('<article-id pub-id-type="doi">10.1000/182</article-id>');
    expect(text).not.toContain('<related-article');
    const ids = [...text.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of text.matchAll(/ rid="([^"]+)"/gu)) expect(ids).toContain(id);
  });

  it('are books and documents whose parts are all there', () => {
    const bytesOf = (ending: string) => files.find(({ path }) => path.endsWith(ending))!.bytes;
    const book = unzipSync(bytesOf('.epub'));
    expect(Object.keys(book)[0]).toBe('mimetype');
    expect(strFromU8(bytesOf('.epub').slice(30, 58))).toBe('mimetypeapplication/epub+zip');
    const names = [...strFromU8(book['EPUB/package.opf']!).matchAll(/ href="([^"]+)"/gu)].map(
      ([, name]) => name,
    );
    for (const name of names) expect(Object.keys(book)).toContain(`EPUB/${name}`);
    const document = unzipSync(bytesOf('.docx'));
    expect(Object.keys(document)).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml', '_rels/.rels']),
    );
  });
});
