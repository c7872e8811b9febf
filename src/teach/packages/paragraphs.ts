import { escapedXml } from '../../publication/escapedXml.ts';

/** The lines of a text as paragraphs of HTML. */
export function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${escapedXml(line)}</p>`)
    .join('');
}
