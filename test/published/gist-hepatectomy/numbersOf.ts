import type { Locator } from '@playwright/test';
import { series } from './ours.ts';

/** Every number in some words, in order; thousands are kept together. */
export const numbersIn = (words: string) =>
  [...words.replaceAll(/(?<=\d),(?=\d{3})/gu, '').matchAll(/[<>]?\d+(?:\.\d+)?/gu)].map(([number]) => number);
export const texts = (part: Locator) =>
  part.evaluateAll((list) => list.map((each) => each.textContent.trim()));
/** Names of levels may hold a number of their own ("Exon 11"): they are no numbers of a figure. */
const names = series.groupings.flatMap(({ levels }) => levels.map(({ label }) => label));
/** The numbers in a part of the page: words of different elements are kept apart. */
export async function numbers(part: Locator): Promise<string[]> {
  const words = await part.evaluateAll((list) =>
    list.flatMap((each) => {
      const found: string[] = [];
      const nodes = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) found.push(node.textContent ?? '');
      return found;
    }),
  );
  const plain = words.map((text) =>
    names.reduce((left, name) => left.replaceAll(new RegExp(name, 'giu'), ''), text),
  );
  return numbersIn(plain.join(' | '));
}
