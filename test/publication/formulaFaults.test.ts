import { describe, expect, it } from 'vitest';
import { saidOfWritten } from './writtenPublication.ts';

describe.each<[formula: string, expected: RegExp]>([
  ['<Formula tex="\\frac{d_i}{n_i}" />', /^$/u],
  ['<Formula tex="a < b > c" />', /^$/u],
  ['<Formula tex="t<T" />', /^$/u],
  ['So <Formula inline tex="x" /> it is.', /^$/u],
  [
    '<Formula tex="\\frac{d_i}{n_i" />',
    /:1: <Formula tex>: "\\frac\{d_i\}\{n_i" can't be read to its end; expected TeX/u,
  ],
  [
    '<Formula tex="a + \\fraq{b}" />',
    /<Formula tex>: "a \+ \\fraq\{b\}" can't be read from "\\fraq\{b\}" on/u,
  ],
  ['<Formula tex="$x$" />', /<Formula tex>: "\$x\$"; expected TeX without dollar signs: "x"/u],
  ['<Formula tex="\\begin{aligned}a &= b\\\\ c &= d\\end{aligned}" />', /^$/u],
  ['<Formula tex="\\begin{align}a &= b\\end{align}" />', /^$/u],
  ['<Formula inline tex="\\begin{align}a &= b\\end{align}" />', /<Formula tex>: .* can't be read/u],
  ['<Formula tex="a \\qquad b" />', /^$/u],
  ['<Formula tex="\\frac{a \\qquad b}{c}" />', /<Formula tex>: "\\frac\{a" can't be read to its end/u],
  ['<Formula tex="\\pmb{S}" />', /<Formula tex>: .* which the policy of the pages blocks; expected none/u],
  ['<Formula tex="" />', /<Formula tex>: empty; expected text in quotes: the formula in TeX/u],
  ['<Formula>x</Formula>', /<Formula tex>: missing/u],
  ['Here $h = \\lambda$.', /: \$h = \\lambda\$; expected words.*<Formula inline tex="h = \\lambda" \/>/u],
  ['$$\\frac{d}{n}$$', /: \$\$\\frac\{d\}\{n\}\$\$; expected words.*<Formula tex="\\frac\{d\}\{n\}" \/>/u],
])('a formula written as %s', (formula, expected) => {
  it('is set, or told of in its place', () => {
    expect(saidOfWritten(null, formula)).toMatch(expected);
  });
});
