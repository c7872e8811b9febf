/** The types of works that BibTeX and BibLaTeX know; under another one a work would be printed as a page. */
export const BIBTEX_TYPES: readonly string[] = [
  ...['article', 'artwork', 'audio', 'bibnote', 'book', 'bookinbook', 'booklet', 'collection', 'commentary'],
  ...[
    'conference',
    'dataset',
    'electronic',
    'image',
    'inbook',
    'incollection',
    'inproceedings',
    'inreference',
  ],
  ...['jurisdiction', 'legal', 'legislation', 'letter', 'manual', 'mastersthesis', 'misc', 'movie', 'music'],
  ...['mvbook', 'mvcollection', 'mvproceedings', 'mvreference', 'online', 'patent', 'performance'],
  ...[
    'periodical',
    'phdthesis',
    'proceedings',
    'reference',
    'report',
    'review',
    'set',
    'software',
    'standard',
  ],
  ...['suppbook', 'suppcollection', 'suppperiodical', 'techreport', 'thesis', 'unpublished', 'video', 'www'],
  'xdata',
];
