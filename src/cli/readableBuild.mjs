/** What a build or the server for writing prints, for whoever wrote the content that it is made from. */
import { stripVTControlCharacters } from 'node:util';

const ERROR = /\[ERROR\] (?:\[build\] Caught error rendering \S+: )?(?:\w*Error: )?/;
const STACK = /^\s+(?:at .+|Stack trace:)$/;

/**
 * A filter for the lines of a build: gives the line, or null for one that is better left out: the stack of an error, and words of
 * an error that were said before. It remembers what was said, so each build needs its own; `patience` milliseconds after the last
 * words it forgets them, because what stays wrong while somebody writes is said again.
 */
export function readableLines(patience = Infinity, now = Date.now) {
  const said = new Set();
  let last = now();
  return (line) => {
    if (now() - last > patience) said.clear();
    const plain = stripVTControlCharacters(line);
    const found = ERROR.exec(plain);
    if (!found && said.size === 0) return line;
    if (STACK.test(plain)) return null;
    const words = (found ? plain.slice(found.index + found[0].length) : plain).trim();
    if (words === '') return found ? null : line;
    last = now();
    if (said.has(words)) return null;
    said.add(words);
    return line;
  };
}

/**
 * Of the whole output of a build that failed, what is wrong.
 *
 * @param {string} output
 * @returns {string}
 */
export function errorsIn(output) {
  const lines = output
    .split('\n')
    .map(readableLines())
    .filter((line) => line !== null);
  const first = lines.findIndex((line) => ERROR.test(stripVTControlCharacters(line)));
  return lines.slice(Math.max(first, 0)).join('\n').trimEnd();
}

/** Of the whole output of a build that succeeded, what the supplement could not make, and how to get it. */
export function warningsIn(output) {
  return [...output.matchAll(/\[WARN\] \[supplement\] (.+)/g)].map(([, words]) => words);
}
