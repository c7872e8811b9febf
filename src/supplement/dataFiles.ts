import { parse } from 'yaml';
import type { Edition } from '../publication/editionSchema.ts';
import type { Publication } from '../publication/Publication.ts';
import type { Quantities } from '../quantities/Quantity.ts';
import { STATUS_IN_WORDS } from '../quantities/status.ts';
import { textFile, type SupplementFile } from './SupplementFile.ts';

/** All computed numbers of the article, each with its status and how it came about. */
export function numbersFile(
  publication: Publication,
  quantities: Quantities,
  edition: Edition,
): SupplementFile {
  const numbers = [...quantities.values()].map(({ id, value, text, unit, status, how, facts }) => ({
    id,
    value,
    text,
    unit,
    status,
    how,
    facts,
  }));
  return textFile(
    {
      path: 'data/numbers.json',
      title:
        'Every number that the article can name, in full precision, with its status and how it came about',
      group: 'data',
      mediaType: 'application/json',
    },
    json({
      title: publication.series.title,
      edition: edition.date,
      standing: publication.series.standing,
      statuses: STATUS_IN_WORDS,
      numbers,
    }),
  );
}

/** The record as it was written, and the same as JSON. */
export function recordFiles(source: string): SupplementFile[] {
  return [
    textFile(
      {
        path: 'data/record.yaml',
        title: 'What was published, fact by fact, and what is assumed to read it',
        group: 'data',
        mediaType: 'application/yaml',
      },
      source,
    ),
    textFile(
      {
        path: 'data/record.json',
        title: 'The same record as JSON',
        group: 'data',
        mediaType: 'application/json',
      },
      json(parse(source)),
    ),
  ];
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
