import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { dist, expect, htmlFiles, test } from './site.ts';

/**
 * What of HTML these pages once had wrong. The validator itself is run by hand (CONTRIBUTING.md); here each kind of fault is looked
 * for in the elements as they are nested in the file.
 */
const AUTOCOMPLETED = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'image'];
const ROLES = { TD: 'cell', TR: 'row', TH: 'rowheader', TABLE: 'table' };

for (const file of htmlFiles)
  test(`${file} nests its elements as HTML allows`, () => {
    const html = readFileSync(join(dist, file), 'utf8');
    const { document } = parseHTML(html);
    const all = (selector: string) => [...document.querySelectorAll(selector)];

    expect(html.trimEnd().slice(-'</html>'.length), 'nothing after </html>').toBe('</html>');
    expect(
      all('h1, h2, h3, h4, h5, h6')
        .filter((heading) => heading.closest('template') === null)
        .map((heading) => ({ level: Number(heading.tagName.slice(1)), words: heading.textContent.trim() }))
        .filter(({ level }, place, headings) => level > (headings[place - 1]?.level ?? 0) + 1),
      'no heading more than one level below the one before it',
    ).toEqual([]);
    expect(
      html
        .replace(/<(script|style|svg|pre|template|math)\b.*?<\/\1>/gsu, '')
        .match(
          /<\/(?:a|b|strong|em|i|q|cite|code|kbd|span)>\p{L}.{0,20}|.{0,20}[\p{L},;:]<(?:a|b|strong|em|i|q|cite|code|kbd)\b[^>]*>[\p{L}\p{N}]/gu,
        ) ?? [],
      'a space between a word and an element beside it, which a line break in the source doesn’t give',
    ).toEqual([]);
    expect(
      [
        ...html
          .replace(/<(script|style)\b.*?<\/\1>/gsu, '')
          .matchAll(/<[a-z][\w-]*((?:\s+[^\s=>"]+(?:="[^"]*")?)+)\s*\/?>/giu),
      ]
        .filter(({ 1: attributes = '' }) => {
          const names = [...attributes.matchAll(/\s([^\s=>"]+)(?:="[^"]*")?/gu)].map(([, name]) => name);
          return new Set(names).size < names.length;
        })
        .map(([tag]) => tag),
      'no attribute twice',
    ).toEqual([]);
    expect(
      all('dl').flatMap((list) => {
        // In a list or in each of its groups: names first, then what they mean.
        const groups = [...list.children].every(({ tagName }) => tagName === 'DIV')
          ? [...list.children]
          : [list];
        return groups
          .map((group) => [...group.children].map(({ tagName }) => tagName).join(' '))
          .filter((names) => !/^(?:(?:DT ?)+(?:DD ?)+)+$/u.test(names));
      }),
      'names before what they mean',
    ).toEqual([]);
    expect(
      all('figcaption').filter(
        (caption) => caption.parentElement?.tagName !== 'FIGURE' || caption.nextElementSibling !== null,
      ),
      'a caption is the last of its figure',
    ).toHaveLength(0);
    expect(
      all('input[autocomplete]').filter((input) => AUTOCOMPLETED.includes(input.getAttribute('type') ?? '')),
      'no autocomplete where nothing is typed or moved',
    ).toHaveLength(0);
    expect(
      all('input[form]').filter(
        (input) => document.getElementById(input.getAttribute('form') ?? '')?.tagName !== 'FORM',
      ),
      'the form that an input names is there',
    ).toHaveLength(0);
    expect(
      all('label').filter(
        (label) =>
          label.querySelectorAll('button, input, meter, output, progress, select, textarea').length > 1,
      ),
      'a label has one control in it',
    ).toHaveLength(0);
    expect(
      all('table[role], tr[role], td[role], th[role]').filter(
        (part) => part.getAttribute('role') === ROLES[part.tagName as keyof typeof ROLES],
      ),
      'no role that an element has by itself',
    ).toHaveLength(0);
    expect(
      all('textarea[wrap=off], svg [font-variant=tabular-nums]'),
      'attributes with a value that they can have',
    ).toHaveLength(0);
  });
