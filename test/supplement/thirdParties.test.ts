import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { licencesOfCode, noticesText } from '../../src/supplement/notices.ts';
import { thirdParties } from '../../src/supplement/thirdParties.ts';

const root = mkdtempSync(join(tmpdir(), 'third-parties-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function put(name: string, about: object, licence: string | null, file = 'LICENSE'): void {
  const folder = join(root, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, ...about }));
  if (licence !== null) writeFileSync(join(folder, file), licence);
}

put('one', { version: '1.0.0', license: 'ISC' }, 'Copyright One\r\n');
put('@scope/font', { version: '2.1.0', license: 'OFL-1.1' }, 'Copyright Font', 'LICENCE.txt');
put('helper', { version: '3.0.0', license: 'MIT' }, 'Copyright Helper', 'license.md');
put('unused', { version: '9.0.0', license: 'GPL-3.0-only' }, 'never');
put('bare', { version: '0.1.0', license: 'MIT' }, null);
put('nameless', { version: '0.2.0' }, 'text');

describe('thirdParties', () => {
  it('names the packages that modules come from, once, with version, licence and text', () => {
    expect(
      thirdParties(
        [
          join(root, 'src/live/article.ts'),
          join(root, 'node_modules/one/src/a.js'),
          join(root, 'node_modules/one/src/b.js?used'),
          // As bundlers name what stands in a style sheet, and what they add.
          'node_modules/@scope/font/files/latin.woff2',
          '\0helper/runtime.js',
          '\0virtual:nothing',
        ],
        root,
      ),
    ).toEqual([
      { name: '@scope/font', version: '2.1.0', licence: 'OFL-1.1', text: 'Copyright Font' },
      { name: 'helper', version: '3.0.0', licence: 'MIT', text: 'Copyright Helper' },
      { name: 'one', version: '1.0.0', licence: 'ISC', text: 'Copyright One' },
    ]);
  });

  it('stops the build for a package without a licence or its text', () => {
    expect(() => thirdParties([join(root, 'node_modules/bare/a.js')], root)).toThrow(
      'The package bare 0.1.0 reaches readers; expected the text of its licence in a file LICENSE',
    );
    expect(() => thirdParties([join(root, 'node_modules/nameless/a.js')], root)).toThrow(
      'The package nameless 0.2.0 reaches readers; expected its licence in package.json',
    );
  });
});

describe('notices', () => {
  const own = { name: 'article', version: '1.0.0', licence: 'MIT', text: 'Own text' };
  const others = thirdParties(['node_modules/one/a.js', 'node_modules/helper/a.js'], root);

  it('hold each licence once and each text', () => {
    expect(licencesOfCode({ own, others })).toBe('MIT AND ISC');
    const text = noticesText({ own, others });
    for (const each of [
      'article 1.0.0, MIT',
      'Own text',
      'helper 3.0.0, MIT',
      'one 1.0.0, ISC',
      'Copyright One',
    ])
      expect(text).toContain(each);
  });
});
