/** The pages for authors, in the order in which they are needed: the last part of the address under docs/, and the label. */
export const DOC_PAGES = [
  { path: '', label: 'In fifteen minutes' },
  { path: 'article/', label: 'The text' },
  { path: 'files/', label: 'The files' },
  { path: 'numbers/', label: 'The numbers' },
  { path: 'exercises/', label: 'Exercises' },
  { path: 'record/', label: 'The record' },
  { path: 'commands/', label: 'The commands' },
  { path: 'publish/', label: 'Online' },
] as const;
