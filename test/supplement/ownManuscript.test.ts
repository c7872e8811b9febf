import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { readManuscript } from '../../src/supplement/manuscript/readManuscript.ts';

const read = (main: string, figures: readonly string[] = []) =>
  readManuscript(parseHTML(`<html><body><main>${main}</main></body></html>`).document, figures).blocks;
const text = (runs: readonly { readonly text: string }[]) => runs.map((run) => run.text).join('');

it('a manuscript has the captions of a figure’s parts before its own', () => {
  const [figure] = read(
    '<figure id="scans"><h3 class="figure-title">Figure 2. Scans</h3><div><figure class="picture-part"><figcaption><span>(a)</span> <p>Before.</p></figcaption></figure><figure class="picture-part"><figcaption><span>(b)</span> <p>After.</p></figcaption></figure></div><figcaption><p>Same plane.</p></figcaption></figure>',
    ['curve', 'scans'],
  );
  if (figure?.kind !== 'figure') throw new Error('expected a figure');
  expect(text(figure.caption)).toBe('(a) Before. (b) After. Same plane.');
});

it('a manuscript has the number, the title and the words of a table', () => {
  const [table] = read(
    '<figure id="doses"><h3 class="figure-title"><a>Table 1.</a> Doses</h3><table><tr><th>a</th></tr></table><figcaption><p>In mg.</p></figcaption></figure>',
  );
  if (table?.kind !== 'table') throw new Error('expected a table');
  expect(text(table.caption)).toBe('Table 1. Doses. In mg.');
});

it('a manuscript has footnotes behind the letters that mark them', () => {
  const [paragraph, note] = read(
    '<p>As planned.<sup><a href="#user-content-fn-x" class="note-mark">a</a></sup></p><section class="footnotes"><h2>Notes</h2><ol><li id="user-content-fn-x"><p>It was registered. <a href="#user-content-fnref-x">↩</a></p></li></ol></section>',
  );
  if (paragraph?.kind !== 'paragraph' || note?.kind !== 'paragraph') throw new Error('expected paragraphs');
  expect(paragraph.runs.at(-1)).toEqual({ kind: 'text', text: 'a', look: ['sup'] });
  expect(text(note.runs)).toBe('a It was registered.');
});
