import { plainName } from './plainName.ts';

/** What is expected of a name that others refer to, with the one that was probably meant: "lower-case words joined by hyphens: stage-2". */
export function inPlainWords(name: string): string {
  const plain = plainName(name);
  return `lower-case words joined by hyphens${/^[a-z]/u.test(plain) && plain !== name ? `: ${plain}` : ''}`;
}
