import { textFile, type SupplementFile } from '../../src/supplement/SupplementFile.ts';

/** Two small files, as a supplement holds them. */
export const exampleFiles: readonly SupplementFile[] = [
  textFile(
    { path: 'figures/one.svg', title: 'A figure', group: 'figures', mediaType: 'image/svg+xml' },
    '<svg/>\n',
  ),
  textFile(
    {
      path: 'tables/one.csv',
      title: 'A table',
      group: 'tables',
      mediaType: 'text/csv',
      schema: { fields: [{ name: 'n', type: 'integer' }], missingValues: [''] },
    },
    'n\r\n6\r\n',
  ),
];
