import { expect, test } from 'vitest';
import { root } from '../../../src/cli/run.mjs';
import { withStaticFonts } from '../../../src/supplement/pdf/withStaticFonts.ts';

test('a page to be printed has its fonts of one weight each in place of those of any weight, and keeps others', () => {
  const variable = ['Source Serif 4', 'Source Sans 3'].map(
    (family) =>
      `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,AA==);font-weight:200 900}`,
  );
  const other = '@font-face{font-family:"Source Serif Fallback";src:local("Georgia")}';
  const printed = withStaticFonts(
    `<head><style>${variable.join('')}${other}p{margin:0}</style></head><p>x`,
    root,
  );
  const faces = [...printed.matchAll(/@font-face\{([^}]*)\}/gu)].map(([, rules = '']) => rules);
  expect(printed).not.toContain('200 900');
  expect(printed).toContain(`${other}p{margin:0}`);
  expect(faces.filter((rules) => /font-weight:\d+;/u.test(rules))).toHaveLength(9);
  for (const rules of faces.slice(1)) expect(rules).toMatch(/font\/woff2;base64,d09GMg/u);
});

test('a weight that a font doesn’t have is not made up, since its letters would be shapes', () => {
  expect(withStaticFonts('<head></head>', root)).toContain('*{font-synthesis-weight:none}');
});
