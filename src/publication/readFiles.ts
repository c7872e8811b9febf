import { CONTENT_FILES } from './contentSchemas.ts';

/** The files of words and fields in a publication's folder; tables and references that a program exports stand beside them. */
export const READ_FILES: readonly string[] = [
  ...CONTENT_FILES.map(({ file }) => file.split('/')).flatMap(([folder, name, more]) =>
    folder === 'NAME' && name !== undefined && more === undefined ? [name] : [],
  ),
  ...['article.mdx', 'opening.mdx', 'appraisal.mdx'],
];
