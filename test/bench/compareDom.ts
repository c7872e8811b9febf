/**
 * `node test/bench/compareDom.ts BEFORE AFTER SELECTOR …`: whether what a selector finds is the same in every page of two builds, down
 * to the last path. Says how many were compared, and lists what differs; fails if anything does.
 *
 * Attributes are sorted, white space is collapsed, numbers are rounded to tenths, and paths are compared by the corners that they go through. What only scripts
 * read isn't compared (`data-part`, `data-action`, `data-figure`, `data-number`, `data-name`, `data-lane`, `data-control`), nor is a span that says nothing, nor a paragraph without words.
 */
import { parseHTML } from 'linkedom';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const UNSEEN = new Set([
  'data-part',
  'data-action',
  'data-figure',
  'data-number',
  'data-name',
  'data-lane',
  'data-control',
]);
const LISTED = 30;

const [before, after, ...selectors] = process.argv.slice(2);
if (!before || !after || selectors.length === 0)
  throw new Error('compareDom requires two folders of built pages, and a selector');

let compared = 0;
let different = 0;
for (const file of readdirSync(before, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.html')) continue;
  if (!existsSync(join(after, file))) {
    say(file, ['the page is gone']);
    continue;
  }
  const [was, is] = [before, after].map(
    (folder) => parseHTML(readFileSync(join(folder, file), 'utf8')).document,
  );
  for (const selector of selectors) {
    const [old, made] = [was!, is!].map((page) => [...page.querySelectorAll(selector)]);
    if (old!.length !== made!.length)
      say(file, [`${selector}: ${old!.length} before, ${made!.length} after`]);
    for (const [index, element] of old!.entries()) {
      const other = made![index];
      if (!other) continue;
      compared++;
      const changes = changesBetween(linesOf(element), linesOf(other));
      if (changes.length > 0) say(`${file} ${selector} ${index + 1}`, changes);
    }
  }
}
console.log(`${compared} compared, ${different} different`);
if (different > 0 || compared === 0) process.exitCode = 1;

function say(where: string, changes: readonly string[]): void {
  different++;
  console.log([where, ...changes.slice(0, LISTED)].join('\n  '));
}

/** An element and what is in it, a line for each element or text. */
function linesOf(element: Element, depth = 0): string[] {
  const indent = ' '.repeat(depth);
  const attributes = [...element.attributes]
    .filter(({ name, value }) => !UNSEEN.has(name) && !(name === 'class' && value === ''))
    .map(({ name, value }) => `${name}="${name === 'd' ? cornersOf(value) : rounded(collapsed(value))}"`)
    .sort();
  const lines = [`${indent}<${[element.localName, ...attributes].join(' ')}>`];
  let text = '';
  const endText = () => {
    if (collapsed(text) !== '') lines.push(`${indent} ${collapsed(text)}`);
    text = '';
  };
  const walk = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) text += child.textContent ?? '';
      if (child.nodeType !== 1) continue;
      const inner = child as Element;
      if (inner.localName === 'p' && collapsed(inner.textContent ?? '') === '') continue;
      if (inner.localName === 'span' && [...inner.attributes].every(({ name }) => UNSEEN.has(name)))
        walk(inner);
      else {
        endText();
        lines.push(...linesOf(inner, depth + 1));
      }
    }
  };
  walk(element);
  endText();
  return lines;
}

function collapsed(text: string): string {
  return text.replaceAll(/[ \n\t]+/gu, ' ').trim();
}

function rounded(value: string): string {
  return /^-?\d+\.\d+$/u.test(value) ? String(Math.round(Number(value) * 10) / 10) : value;
}

/** The corners of a path of straight lines, in whole px, without those on the way; another path as it is. */
function cornersOf(path: string): string {
  if (/[^MLHVZ\d\s,.-]/u.test(path)) return path;
  const corners: [number, number][] = [];
  for (const [, letter, numbers] of path.matchAll(/([MLHVZ])([^MLHVZ]*)/gu)) {
    const [first = 0, second = 0] = (numbers ?? '')
      .split(/[\s,]+/u)
      .filter(Boolean)
      .map(Number);
    const [x, y] = corners.at(-1) ?? [0, 0];
    if (letter === 'Z') continue;
    corners.push(letter === 'H' ? [first, y] : letter === 'V' ? [x, first] : [first, second]);
  }
  const turns = corners.filter(([x, y], index) => {
    const [last, next] = [corners[index - 1], corners[index + 1]];
    if (last && near(last[0], x) && near(last[1], y)) return false;
    if (!last || !next) return true;
    const level = near(last[1], y) && near(y, next[1]);
    const upright = near(last[0], x) && near(x, next[0]);
    return !level && !upright;
  });
  return turns.map((corner) => corner.map((value) => value.toFixed(0)).join(',')).join(' ');
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.1;
}

/** The lines that only one side has, in order: "- before", "+ after". */
function changesBetween(old: readonly string[], made: readonly string[]): string[] {
  const changes: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < made.length) {
    if (old[i] === made[j]) {
      i++;
      j++;
      continue;
    }
    // The nearest place where both go on alike.
    let step = 1;
    const limit = Math.max(old.length - i, made.length - j);
    const meet = (reach: number): [number, number] | undefined => {
      for (let back = 0; back <= reach; back++)
        if (i + reach - back < old.length && old[i + reach - back] === made[j + back])
          return [i + reach - back, j + back];
      return undefined;
    };
    let place = meet(step);
    while (!place && step <= 2 * limit) place = meet(++step);
    const [nextI, nextJ] = place ?? [old.length, made.length];
    changes.push(...old.slice(i, nextI).map((line) => `- ${line}`));
    changes.push(...made.slice(j, nextJ).map((line) => `+ ${line}`));
    [i, j] = [nextI, nextJ];
  }
  return changes;
}
