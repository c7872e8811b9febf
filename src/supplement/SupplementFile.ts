/** The parts of the supplement, in the order of its page. */
export const GROUPS = {
  archive: 'Everything at once',
  article: 'The article',
  figures: 'Figures',
  tables: 'Tables',
  data: 'Data',
  source: 'The text as it was written',
  formats: 'For other systems',
  citation: 'Citation and description',
} as const;

export type Group = keyof typeof GROUPS;

/** One file of a publication's supplement. */
export interface SupplementFile {
  /** Its place in the supplement's folder: "figures/figure-1-patients.svg". */
  readonly path: string;
  /** What is in it, without a full stop. */
  readonly title: string;
  readonly group: Group;
  readonly mediaType: string;
  /** The licences that it is under, as SPDX writes them: "CC-BY-4.0". */
  readonly licence: string;
  readonly bytes: Uint8Array;
  /** For a CSV file: its columns, as Frictionless Table Schema describes them. */
  readonly schema?: TableSchema;
}

/** A column of a CSV file; its name is the head of the column. */
export interface TableField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly description?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

export interface TableSchema {
  readonly fields: readonly TableField[];
  readonly primaryKey?: string;
  readonly missingValues: readonly string[];
}

/**
 * What text, data and figures are made with; `underOwnLicences` puts the publication's in its place. The code inside the single file has
 * licences of its own.
 */
export const CONTENT_LICENCE = 'CC-BY-4.0';

/** A file of text, in UTF-8. */
export function textFile(
  file: Omit<SupplementFile, 'bytes' | 'licence'> & { readonly licence?: string },
  text: string,
): SupplementFile {
  return { licence: CONTENT_LICENCE, ...file, bytes: new TextEncoder().encode(text) };
}
