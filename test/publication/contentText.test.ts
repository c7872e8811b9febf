import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { folderOf } from '../publicationForTests.ts';
import { bothWith, messageOf } from './altered.ts';

const root = bothWith(null);

/** Every file of the two publications that is text of the author's. */
const files = ['abstract', 'small'].flatMap((folder) =>
  readdirSync(folderOf(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|csv|mdx)$/u.test(name))
    .map((name) => [folder, name.replaceAll('\\', '/')] as const),
);

/** What loading says while a file is written otherwise. */
function loadWith(folder: string, name: string, change: (text: string) => Uint8Array): string {
  const file = join(root, 'content', folder, name);
  const text = readFileSync(join(folderOf(folder), name), 'utf8');
  writeFileSync(file, change(text));
  try {
    return messageOf(() => loadPublication(folder, root));
  } finally {
    writeFileSync(file, text);
  }
}

it.each(files)('%s/%s is read with a byte order mark and with either kind of line end', (folder, name) => {
  expect(loadWith(folder, name, (text) => Buffer.from(`\ufeff${text}`))).toBe('');
  expect(loadWith(folder, name, (text) => Buffer.from(text.replaceAll('\n', '\r\n')))).toBe('');
});

it.each(files.filter(([, name]) => name !== 'table.csv'))(
  '%s/%s in UTF-16 is refused in one line that says what to do',
  (folder, name) => {
    for (const mark of ['\ufeff', ''])
      expect(loadWith(folder, name, (text) => Buffer.from(`${mark}${text}`, 'utf16le'))).toMatch(
        new RegExp(
          `^content/${folder}/${name}:1:1: UTF-16 or no text at all; expected UTF-8: in an editor [^\n]+$`,
          'u',
        ),
      );
  },
);

it('a table of patients is read in the encoding that a spreadsheet saved it in, and a workbook is refused', () => {
  const load = (change: (text: string) => Uint8Array) => loadWith('small', 'table.csv', change);
  for (const mark of ['\ufeff', '']) expect(load((text) => Buffer.from(mark + text, 'utf16le'))).toBe('');
  expect(load(() => Uint8Array.of(0x50, 0x4b, 3, 4))).toMatch(
    /^content\/small\/table\.csv:1:1: This is a workbook\. [^\n]+$/u,
  );
});

it('a letter in an older encoding is refused with its place', () => {
  const message = loadWith('abstract', 'series.yaml', (text) =>
    Buffer.from(`# first\n# \u00fcbrige\n${text.replaceAll(/[^\n -~]/gu, '')}`, 'latin1'),
  );
  expect(message).toMatch(/^content\/abstract\/series\.yaml:2:3: a letter that is not UTF-8; [^\n]+$/u);
});

it.each(files.filter(([, name]) => name.endsWith('.yaml')))(
  '%s/%s with a value that begins with a star is refused in one line with its place',
  (folder, name) => {
    const message = loadWith(folder, name, (text) => Buffer.from(`${text}\nextra: *in situ* disease\n`));
    expect(message).toMatch(new RegExp(`^content/${folder}/${name}:\\d+:\\d+: [^\n]+$`, 'u'));
    expect(message).not.toContain('Unresolved alias');
  },
);

it('a message has no stack', () => {
  let error: unknown;
  try {
    loadPublication('nowhere', root);
  } catch (thrown) {
    error = thrown;
  }
  expect((error as Error).stack).not.toMatch(/\n\s+at /u);
});
