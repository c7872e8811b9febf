import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { figureSvg } from '../../../../src/figures/kit/export/figureSvg.ts';
import { wrapWords } from '../../../../src/figures/kit/export/wrapWords.ts';
import { svgElement } from '../../../../src/figures/kit/svgElement.ts';
import { svgText } from '../../../../src/figures/kit/svgText.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

const taken = ({
  address = 'https://x.example/#t=1',
  ...change
}: {
  font?: string | null;
  address?: string;
  note?: string;
}) => {
  const label = svgText(document, 'Arm\u00a0A', { x: 0, y: 10, size: 12 });
  return figureSvg(
    svgElement(document, 'svg', { width: 288, height: 200 }, label),
    {
      title: 'A title',
      description: `${change.note ?? ''} A caption.`,
      below: [{ text: 'A caption.' }, { text: 'A source.' }, { text: address }],
      ...{ bottom: 180, colour: () => 'black', font: null, ...change },
    },
    document,
  );
};

test('the font is inside, once, and fallback names stay', () => {
  const svg = taken({ font: 'data:font/woff2;base64,AAAA' });
  expect(svg.match(/@font-face/gu)).toHaveLength(1);
  expect(svg).toContain("src:url(data:font/woff2;base64,AAAA) format('woff2')");
  expect(svg).toContain('sans-serif');
});

test('a drawing whose font or address cannot be had goes without', () => {
  const svg = taken({ font: null, address: '' });
  expect(svg).not.toMatch(/<style|@font-face|x\.example|null/u);
  expect(svg).toContain('sans-serif');
});

test('a space that does not break has no name that XML does not know', () => {
  expect(taken({})).not.toContain('&nbsp;');
});

test('words are wrapped between words', () => {
  expect(wrapWords('one two  three four', 9)).toEqual(['one two', 'three', 'four']);
});

test.each([
  'https://x.example/explore/#v=1&by=site&cohort=a12.b34-c56_d78&t=60&median=on&limits=log-log',
  `https://x.example/${'a1B2'.repeat(60)}`,
])('a long address is broken and loses nothing', (address) => {
  const lines = wrapWords(address, 40);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  expect(lines.join('')).toBe(address);
  expect(wrapWords(`See ${address}`, 40)).toEqual(['See', ...lines]);
});

test('an address is broken after a joint where one is near', () => {
  expect(wrapWords('https://x.example/explore/#v=1&by=site&t=60', 40)[0]).toBe(
    'https://x.example/explore/#v=1&',
  );
});

test('facts that were left out stand below the title, for eyes and for machines', () => {
  const svg = taken({ note: 'Drawn without: mean follow-up.' });
  expect(svg.match(/Drawn without: mean follow-up\./gu)).toHaveLength(2);
  const height = (file: string) => Number(/ height="(\d+(?:\.\d+)?)"/u.exec(file)?.[1]);
  expect(height(svg)).toBeGreaterThan(height(taken({})));
});
