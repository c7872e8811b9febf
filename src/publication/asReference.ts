import { hyphenated } from './hyphenated.ts';

/** A work as CSL, BibTeX or RIS have it: any of the names of CSL, and whatever else a reference manager adds. */
export type ForeignWork = Readonly<Record<string, unknown>>;

/** How works of other types are printed. */
const PRINTED_AS: Readonly<Record<string, string>> = {
  'article-magazine': 'article-journal',
  'article-newspaper': 'article-journal',
  article: 'report',
  manuscript: 'report',
  // BibTeX's @misc and what RIS calls generic: most often a page or a guideline.
  document: 'webpage',
  patent: 'report',
  standard: 'report',
  'paper-conference': 'chapter',
  thesis: 'book',
  dataset: 'webpage',
  post: 'webpage',
  'post-weblog': 'webpage',
  software: 'webpage',
};

const TEXTS = ['container-title', 'container-title-short', 'publisher', 'page', 'language', 'note'] as const;
const COUNTS = ['volume', 'issue'] as const;

/**
 * A work of a reference manager in the names that references.yaml has; what is never printed is left out. `key` is what the text
 * cites it by. Nothing is made up: what is missing or can't be read stays so, for the check that follows.
 */
export function asReference(work: ForeignWork, key: string): Record<string, unknown> {
  const type = textOf(work['type']);
  const url = textOf(work['URL']);
  const found: Record<string, unknown> = {
    id: key,
    type: PRINTED_AS[type] ?? type,
    title: textOf(work['title']),
    author: Array.isArray(work['author']) ? work['author'].map(nameOf) : undefined,
    issued: dateOf(work['issued']),
    accessed: dateOf(work['accessed']),
    DOI: textOf(work['DOI']).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, ''),
    // An address at doi.org says what the DOI says.
    URL: /^https?:\/\/(?:dx\.)?doi\.org\//iu.test(url) ? '' : url,
  };
  for (const name of TEXTS) found[name] = textOf(work[name]);
  for (const name of COUNTS) found[name] = textOf(work[name]);
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== '' && value !== undefined));
}

/** A key for the text: "Smith2010a" is "smith2010a", "doi:10.1/x" is "doi-10-1-x"; without one, the first author and the year. */
export function keyOf(work: ForeignWork): string {
  const [first] = Array.isArray(work['author']) ? (work['author'] as ForeignWork[]) : [];
  const year = dateOf(work['issued'])?.['date-parts'][0]?.[0] ?? '';
  const family = textOf(first?.['family'] ?? first?.['literal']) || 'work';
  return slug(textOf(work['citation-key']) || textOf(work['id'])) || slug(`${family}${year}`);
}

/** Lower-case letters, digits and hyphens, beginning with a letter. */
function slug(name: string): string {
  return hyphenated(name).replace(/^[^a-z]+/u, '');
}

/** Plain text: the marks of italics and of capitals that must stay are left out. */
function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string'
    ? value
        .replace(/<\/?(?:i|b|sup|sub|sc|span)\b[^>]*>/giu, '')
        .replace(/\s+/gu, ' ')
        .trim()
    : '';
}

function nameOf(person: unknown): Record<string, string> {
  const of = (name: string) => textOf((person as ForeignWork | null)?.[name]);
  const particle = [of('dropping-particle'), of('non-dropping-particle')].filter(Boolean).join(' ');
  const family = [particle, of('family'), of('suffix')].filter(Boolean).join(' ');
  if (of('given') !== '') return { family, given: of('given') };
  // BibTeX's "and others", and a body.
  return { literal: family === 'others' ? 'et al' : of('literal') || family };
}

function dateOf(value: unknown): { 'date-parts': number[][] } | undefined {
  const parts = (value as { 'date-parts'?: unknown } | undefined)?.['date-parts'];
  const [first] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (!Array.isArray(first)) return undefined;
  const numbers = first.map(Number).filter((part) => Number.isInteger(part) && part > 0);
  return numbers.length > 0 ? { 'date-parts': [numbers] } : undefined;
}
