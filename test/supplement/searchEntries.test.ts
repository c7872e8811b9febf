import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { searchEntries } from '../../src/supplement/searchEntries.ts';

const entriesOf = (inside: string) =>
  searchEntries(parseHTML(`<!doctype html><body><div class="page">${inside}</div></body>`).document, 'p/');

describe('searchEntries', () => {
  it('begin at headings, figures, claims, words and references, each with its own text', () => {
    const entries = entriesOf(
      `<header><nav>Article</nav><p class="kicker">Series</p><h1>Title</h1><p>Lead.</p></header>
       <main><h2 id="one">One</h2><p id="p-a">First.</p><figure id="f"><h3 class="figure-title">Figure 1. Curve</h3><figcaption>Caption.</figcaption></figure><p id="p-b">Second.</p>
       <section id="claim-n"><h3 id="name-n"><span class="claim-value">6 patients</span> <span class="claim-status">stated</span> <code>n</code></h3><p>How.</p><p class="claim-links">place 1</p></section>
       <dl class="sources"><div id="term-p"><dt>P</dt><dd>A share.</dd></div></dl>
       <ol class="references"><li class="reference" id="ref-a">A. <i>B.</i></li><li class="reference" id="ref-b">Kaplan EL.</li></ol></main>`,
    );
    expect(entries.map(({ id, title, text }) => [id, title, text])).toEqual([
      ['', 'Title', 'Lead.'],
      ['one', 'One', 'First. Second.'],
      ['f', 'Figure 1. Curve', 'Caption.'],
      ['claim-n', '6 patients', 'How.'],
      ['term-p', 'P', 'A share.'],
      ['ref-a', 'Reference 1', 'A. B.'],
      ['ref-b', 'Reference 2', 'Kaplan EL.'],
    ]);
    expect(entries.every(({ page }) => page === 'p/')).toBe(true);
    expect(entries[1]?.paragraphs).toEqual([
      [0, 'p-a'],
      [7, 'p-b'],
    ]);
  });

  it('hold no controls, marks, answers or drawings, and keep cells apart', () => {
    const [only] = entriesOf(
      `<h1>T</h1><div class="controls">Drag</div><p><a class="stat">six<span class="stat-status"> stated</span></a> patients.<span class="cite">4</span></p>
       <table><tr><th>n</th><td>6</td></tr></table><svg><text>0</text><text>50</text></svg><details class="ask-answer"><summary>The answer</summary>It is 3.</details><p hidden>No.</p>`,
    );
    expect(only?.text).toBe('six patients. n 6');
  });

  it('have a formula once, in its own signs, with its fractions', () => {
    const [only] = entriesOf(
      `<h1>T</h1><p>It is <math><semantics><mrow><mi>g</mi><mo>=</mo><mfrac><mi>d</mi><mi>n</mi></mfrac></mrow><annotation>g=\\frac{d}{n}</annotation></semantics></math><span>here.</span></p>`,
    );
    expect(only?.text).toBe('It is g=d/n here.');
  });

  it('are none for a page without text', () => {
    expect(entriesOf('')).toEqual([]);
    expect(searchEntries(parseHTML('<p>x</p>').document, '')).toEqual([]);
  });
});
