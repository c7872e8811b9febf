import { quantities } from '../../src/quantities/quantities.ts';
import type { SupplementFile } from '../../src/supplement/SupplementFile.ts';
import { supplementFiles } from '../../src/supplement/supplementFiles.ts';
import { publication, session, testRoot } from '../publicationForTests.ts';
import { edition as persons, groupEdition } from '../publication/editionForTests.ts';
import type { Edition } from '../../src/publication/editionSchema.ts';
import type { Publication } from '../../src/publication/Publication.ts';

const [first = ''] = publication.figures;

/** A page as small as an article can be: one figure with its drawing and its table. */
export const article = `<!doctype html><html><head><style>:root{--ink:light-dark(#111,#eee);--ink-soft:#555;--card:light-dark(#fff,#000)}.plot .halo{paint-order:stroke}</style></head><body><main>
<figure id="${first}"><h3 class="figure-title">Figure 1. A drawing</h3>
<div><div data-layout="narrow"><svg role="img" width="288" height="10"></svg></div><div data-layout="wide"><svg role="img" width="640" height="10"><text fill="var(--ink)">wide</text></svg></div></div>
<ul class="key"><li><svg width="18" height="16"><circle r="5"></circle></svg> a circle</li></ul>
<figcaption>What it shows.</figcaption>
<table><caption>A table.</caption><thead><tr><th>Group</th><th>At risk</th><th>Share</th></tr></thead>
<tbody><tr><th rowspan="2">all, of them</th><td>3</td><td>"half"</td></tr><tr><td colspan="2">none</td></tr></tbody></table>
</figure></main></body></html>`;

/** The head of a picture of 300 by 150 dots: as much as its size is read from. */
const smallPng = new Uint8Array(33);
new DataView(smallPng.buffer).setUint32(16, 300);
new DataView(smallPng.buffer).setUint32(20, 150);

/** The files of a supplement over a small page, of the first publication with a paper or without, by whoever made it. */
const made = (publication: Publication, edition: Edition): readonly SupplementFile[] =>
  supplementFiles({
    open: { publication, quantities: quantities(publication), session, edition },
    article,
    appraisal:
      '<main><table><caption>Items that are missing</caption><tr><th>Item</th></tr><tr><td>One</td></tr></table></main>',
    single: '<!doctype html><title>All of it</title>',
    font: 'data:font/woff2;base64,AAAA',
    address: 'https://example.org/series/',
    build: {
      site: 'https://example.org/',
      base: '/series/',
      node: '24.0.0',
      commit: 'c0ffee',
      changed: false,
    },
    folder: 'dist/supplement',
    pdf: new TextEncoder().encode('%PDF-1.4'),
    pictures: [{ id: first, pdf: new TextEncoder().encode('%PDF-1.4'), png: smallPng }],
    notices: {
      own: { name: 'article', version: '1.2.3', licence: 'MIT', text: 'MIT text' },
      others: [{ name: 'd3-scale', version: '4.0.0', licence: 'ISC', text: 'Copyright of another' }],
    },
    root: testRoot,
  });

/** The files of the first publication's supplement, by a group. */
export const files = made(publication, groupEdition);

/** The same as a series that appears here first, by persons and a group. */
export const filesOfPersons = made(
  { ...publication, series: { ...publication.series, paper: null } },
  persons,
);

/** The text of one file of the supplement. */
export function textOfFile(path: string, among = files): string {
  const found = among.find((file) => file.path === path);
  if (!found)
    throw new Error(`no file ${path}; expected one of ${among.map((file) => file.path).join(', ')}`);
  return new TextDecoder().decode(found.bytes);
}
