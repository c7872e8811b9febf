import type { Problem } from './ContentError.ts';
import { placeIn } from './sourceText.ts';

/** What stands in templates for words that somebody still has to write. */
const PLACEHOLDER =
  /\[\[(?![\w-]+(?:,\s*[\w-]+)+\]\])[^\]\d"'\n][^\]\n]*\]\]|\b(?:TODO|TBD|FIXME|XXX+)\b|\bXX(?= (?:patients|months|years|days|weeks|%))|\?{3,}|\blorem ipsum\b|\byour (?:name|title|text|article|series|hospital) here\b|<(?:your|insert)\b[^>\n]*>/giu;

/** The words of a template that nobody has replaced, in the text of a file. */
export function placeholderFaults(text: string, file: string): Problem[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ 0: found, index }) => ({
    ...placeIn(text, file, index),
    inside: '',
    message: `${found}; expected your own words in the place of the template's`,
  }));
}
