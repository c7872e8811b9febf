import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { bibtex } from '../../src/publication/bibtex.ts';
import { publication } from '../publicationForTests.ts';
import { textOfFile } from './supplementForTests.ts';

describe('CITATION.cff', () => {
  const author = z.union([
    z.strictObject({ name: z.string().min(1) }),
    z.strictObject({ 'family-names': z.string().min(1), 'given-names': z.string().min(1) }),
  ]);
  // The keys that Citation File Format 1.2.0 requires, and those that we use, as its schema has them.
  const format = z.strictObject({
    'cff-version': z.literal('1.2.0'),
    message: z.string().min(1),
    title: z.string().min(1),
    authors: z.array(author).min(1),
    type: z.enum(['software', 'dataset']),
    abstract: z.string().min(1),
    version: z.string(),
    'date-released': z.iso.date(),
    license: z.literal('CC-BY-4.0'),
    url: z.url(),
    references: z
      .array(
        z.strictObject({
          type: z.enum(['article', 'website', 'book', 'report']),
          title: z.string().min(1),
          authors: z.array(author).min(1),
          journal: z.string().optional(),
          year: z.int().optional(),
          volume: z.union([z.int(), z.string()]).optional(),
          issue: z.union([z.int(), z.string()]).optional(),
          start: z.string().optional(),
          end: z.string().optional(),
          doi: z
            .string()
            .regex(/^10\.\d{4,9}(\.\d+)?\/[A-Za-z0-9:/_;\-.()[\]\\]+$/)
            .optional(),
          url: z.url().optional(),
          notes: z.string().optional(),
        }),
      )
      .length(1),
  });

  it('has what the Citation File Format requires and nothing that it does not know', () => {
    const cff: unknown = parse(textOfFile('CITATION.cff'));
    expect(format.safeParse(cff).error?.issues ?? []).toEqual([]);
  });

  it('names the article, its makers and the paper', () => {
    const cff = format.parse(parse(textOfFile('CITATION.cff')));
    expect(cff.title).toBe(publication.series.title);
    expect(cff.authors).toEqual([{ name: 'The makers' }]);
    expect(cff.references[0]?.doi).toBe(
      publication.references.find(({ id }) => id === publication.series.paper)?.DOI,
    );
  });
});

describe('citation.json', () => {
  // Variables and types of CSL-JSON (schema csl-data.json, 1.0).
  const name = z.union([
    z.strictObject({ family: z.string(), given: z.string() }),
    z.strictObject({ literal: z.string() }),
  ]);
  const date = z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2) });
  const item = z.strictObject({
    id: z.string().min(1),
    type: z.enum(['article-journal', 'webpage', 'book', 'chapter', 'report']),
    title: z.string(),
    author: z.array(name).optional(),
    'container-title': z.string().optional(),
    'container-title-short': z.string().optional(),
    publisher: z.string().optional(),
    issued: date.optional(),
    accessed: date.optional(),
    volume: z.union([z.string(), z.number()]).optional(),
    issue: z.union([z.string(), z.number()]).optional(),
    page: z.string().optional(),
    DOI: z.string().optional(),
    URL: z.url().optional(),
    language: z.string().optional(),
    note: z.string().optional(),
  });

  it('is CSL-JSON: the article, the paper, and every work that is cited, each once', () => {
    const works = z.array(item).parse(JSON.parse(textOfFile('citation.json')));
    const ids = works.map(({ id }) => id);
    expect(ids[0]).toBe(`${publication.id}-explorable`);
    expect(ids[1]).toBe(publication.series.paper);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { key } of publication.citations) expect(ids).toContain(key);
  });
});

describe('citation.bib', () => {
  /** Reads entries by counting braces, as BibTeX does: a mistake in them is an error here. */
  function entriesOf(text: string) {
    return text
      .trim()
      .split(/\n\n(?=@)/)
      .map((entry) => {
        const [, type = '', key = '', body = ''] = /^@(\w+)\{([^,\s]+),\n([\s\S]*)\n\}$/.exec(entry) ?? [];
        let depth = 0;
        for (const [index, character] of [...body].entries()) {
          if (body[index - 1] === '\\') continue;
          if (character === '{') depth += 1;
          if (character === '}') depth -= 1;
          if (depth < 0) throw new Error(`a brace too many in ${key}`);
        }
        if (depth !== 0) throw new Error(`a brace left open in ${key}`);
        const fields = new Map(
          body
            .split(/,\n(?= {2}\w+ = )/)
            .map((line) => /^ {2}(\w+) = \{([\s\S]*)\}$/.exec(line))
            .map((match) => [match?.[1] ?? 'unreadable', match?.[2] ?? '']),
        );
        return { type, key, fields };
      });
  }

  it('has an entry for each work of citation.json, with the fields that its type requires', () => {
    const entries = entriesOf(textOfFile('citation.bib'));
    const works = JSON.parse(textOfFile('citation.json')) as { id: string }[];
    expect(entries.map(({ key }) => key)).toEqual(works.map(({ id }) => id));
    for (const { type, key, fields } of entries) {
      expect(['article', 'misc', 'book', 'incollection', 'techreport'], key).toContain(type);
      expect([...fields.keys()], key).not.toContain('unreadable');
      for (const field of type === 'article' ? ['author', 'title', 'journal', 'year'] : ['title'])
        expect(fields.get(field), `${key} ${field}`).toBeTruthy();
    }
  });

  it('keeps what LaTeX would read as a command, and bodies whole', () => {
    expect(
      bibtex({
        id: 'x1',
        type: 'report',
        title: '50 % of A & B_1',
        author: [{ literal: 'Board of Health' }, { family: 'von Mehren', given: 'M {Q}' }],
        publisher: 'Press',
        issued: { 'date-parts': [[2001]] },
        page: '1-9',
      }),
    ).toBe(
      [
        '@techreport{x1,',
        '  title = {{50 \\% of A \\& B\\_1}},',
        '  author = {{Board of Health} and von Mehren, M \\{Q\\}},',
        '  institution = {Press},',
        '  year = {2001},',
        '  pages = {1--9}',
        '}',
      ].join('\n'),
    );
  });
});
