import type { Edition } from '../publication/editionSchema.ts';
import { fullName } from '../publication/authorNames.ts';
import type { Publication } from '../publication/Publication.ts';
import { licenceOf } from '../publication/licences.ts';
import { json } from './dataFiles.ts';
import { textFile, type SupplementFile, type TableField } from './SupplementFile.ts';

/** csv-metadata.json: the tables and their columns in the W3C's words (CSV on the Web), beside the data package. */
export function csvw(
  { series }: Publication,
  edition: Edition,
  files: readonly SupplementFile[],
): SupplementFile {
  return textFile(
    {
      path: 'csv-metadata.json',
      title: 'The tables and their columns, as CSV on the Web',
      group: 'citation',
      mediaType: 'application/csvm+json',
    },
    json({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      'dc:title': series.title,
      'dc:creator': edition.authors.map(fullName),
      'dc:date': edition.date,
      'dc:license': { '@id': licenceOf(edition.licence.data).address },
      dialect: { encoding: 'utf-8', header: true },
      tables: files.flatMap(({ path, title, schema }) =>
        schema
          ? [
              {
                url: path,
                'dc:title': title,
                tableSchema: {
                  columns: schema.fields.map((field, index) => column(field, index, schema.missingValues)),
                  ...(schema.primaryKey === undefined
                    ? {}
                    : {
                        primaryKey: nameAt(schema.fields.findIndex(({ name }) => name === schema.primaryKey)),
                      }),
                },
              },
            ]
          : [],
      ),
    }),
  );
}

/** Heads of columns may be sentences; a name in CSVW is a word. */
const nameAt = (index: number): string => `c${index + 1}`;

function column(
  { name, type, description, constraints }: TableField,
  index: number,
  missing: readonly string[],
) {
  return {
    name: nameAt(index),
    titles: name,
    datatype: type,
    ...(description === undefined ? {} : { 'dc:description': description }),
    ...(constraints?.['required'] === true ? { required: true } : {}),
    ...(missing.length === 0 ? {} : { null: missing }),
  };
}
