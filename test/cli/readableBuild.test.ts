import { expect, it } from 'vitest';
import { errorsIn, readableLines, warningsIn } from '../../src/cli/readableBuild.mjs';

const failed = `12:00:01 [build] output: "static"
12:00:02   ├─ /index.html12:00:03 [ERROR] Error: a component refuses
and says why
    at file:///project/dist/.prerender/chunks/index_-aN3fTJp.mjs:1065:8
    at async renderPage (file:///project/dist/.prerender/chunks/jsx-runtime_B2bVSvaN.mjs:2313:16)
12:00:03 [ERROR] [build] Caught error rendering /: Error: a component refuses
and says why
a component refuses
and says why
  Stack trace:
    at async callMiddleware (file:///project/dist/.prerender/prerender-entry.8Cu173F6.mjs:3032:9)
`;

it('an error of a build is said once, without its stack', () => {
  expect(errorsIn(failed).split('\n')).toEqual([
    '12:00:02   ├─ /index.html12:00:03 [ERROR] Error: a component refuses',
    'and says why',
  ]);
});

it('while somebody writes, what stays wrong is said again later, once each time', () => {
  let now = 0;
  const readable = readableLines(1000, () => now);
  const shown = () =>
    failed.split('\n').filter((line) => readable(line) !== null && line.includes('says why'));
  expect(shown()).toHaveLength(1);
  now = 900;
  expect(shown()).toHaveLength(0);
  now = 2500;
  expect(shown()).toHaveLength(1);
});

it('colours don’t hide an error', () => {
  const coloured = failed.replaceAll('[ERROR]', '\u001b[31m[ERROR]\u001b[39m');
  expect(errorsIn(coloured).split('\n')).toHaveLength(2);
});

it('where a build tells no error, all that it printed is given', () => {
  expect(errorsIn('killed\nby the system\n')).toBe('killed\nby the system');
});

it('a build that succeeds is printed as it is', () => {
  const lines = ['12:00:01 [build] done', '    at home', '', '12:00:01 [build] done'];
  expect(lines.map(readableLines())).toEqual(lines);
});

it('what the supplement went without is picked out', () => {
  const output =
    '1:00:00 [WARN] [vite] odd\n1:00:01 [WARN] [supplement] no PDF: do this\n1:00:02 [build] Complete!\n';
  expect(warningsIn(output)).toEqual(['no PDF: do this']);
});
