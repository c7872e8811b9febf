import katex from 'katex';
import { expect, test } from 'vitest';
import { officeMath } from '../../../src/supplement/formats/officeMath.ts';

const ofTex = (tex: string) => officeMath(katex.renderToString(tex, { output: 'mathml', displayMode: true }));
const r = (text: string) => `<m:r><m:t xml:space="preserve">${text}</m:t></m:r>`;

test.each([
  ['S(t)', [r('S'), r('('), r('t'), r(')')].join('')],
  ['\\frac{d}{n}', `<m:f><m:num>${r('d')}</m:num><m:den>${r('n')}</m:den></m:f>`],
  ['n_1^2', `<m:sSubSup><m:e>${r('n')}</m:e><m:sub>${r('1')}</m:sub><m:sup>${r('2')}</m:sup></m:sSubSup>`],
  ['e^x', `<m:sSup><m:e>${r('e')}</m:e><m:sup>${r('x')}</m:sup></m:sSup>`],
  ['\\sqrt{v}', `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${r('v')}</m:e></m:rad>`],
  ['\\sqrt[3]{v}', `<m:rad><m:deg>${r('3')}</m:deg><m:e>${r('v')}</m:e></m:rad>`],
  ['\\hat S', `<m:limUpp><m:e>${r('S')}</m:e><m:lim>${r('^')}</m:lim></m:limUpp>`],
  [
    '\\sum_a^b',
    `<m:limUpp><m:e><m:limLow><m:e>${r('∑')}</m:e><m:lim>${r('a')}</m:lim></m:limLow></m:e><m:lim>${r('b')}</m:lim></m:limUpp>`,
  ],
  [
    '\\left(a\\right)',
    `<m:d><m:dPr><m:begChr m:val="("/><m:endChr m:val=")"/></m:dPr><m:e>${r('a')}</m:e></m:d>`,
  ],
  [
    '\\ln x',
    `<m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t xml:space="preserve">ln</m:t></m:r>${r('\u2061')}${r('x')}`,
  ],
  ['a < b', `${r('a')}${r('&lt;')}${r('b')}`],
])('%s is a formula that word processors can edit', (tex, inside) => {
  expect(ofTex(tex)).toBe(`<m:oMath>${inside}</m:oMath>`);
});

test('a number of choices has no bar', () => {
  expect(ofTex('\\binom{n}{k}')).toContain('<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>');
});

test('cases stand in rows behind their brace, which nothing closes', () => {
  const made = ofTex('\\begin{cases}a & b\\\\ c & d\\end{cases}');
  expect(made).toContain('<m:begChr m:val="{"/><m:endChr m:val=""/>');
  expect(made.match(/<m:mr>/gu)).toHaveLength(2);
  expect(made.match(/<m:t /gu)).toHaveLength(4);
});
