import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { openPublication } from '../layouts/openPublication.ts';
import { LICENCES } from '../publication/licences.ts';
import { fullName } from '../publication/authorNames.ts';
import { publicationAddress, publicationHome } from '../publication/publicationHome.ts';
import { figurePage, figureTitle } from './figurePage.ts';
import { oembed } from './oembed.ts';
import type { BuiltSite } from './writeSupplement.ts';

/**
 * Gives each figure of an article an address of its own, figures/ID/, out of the article's built page; where the site knows its host,
 * with what other sites ask to show it (oEmbed). Returns how many.
 */
export function writeFigurePages(folder: string, built: BuiltSite): number {
  const path = publicationHome(folder);
  const html = readFileSync(join(built.folder, path, 'index.html'), 'utf8');
  const { document } = parseHTML(html);
  const { publication, edition } = openPublication(folder, built.root);
  const { title: series, standing } = publication.series;
  const address = publicationAddress(folder, built.site, built.base);
  const licence = LICENCES[edition.licence.figures]?.short ?? edition.licence.figures;
  const pages = publication.figures.flatMap((id) => {
    const page = figurePage({
      html,
      document,
      id,
      home: `${built.base}${path}`,
      series,
      standing,
      licence,
      address,
    });
    return page === null ? [] : [{ id, page }];
  });
  for (const { id, page } of pages) {
    const home = join(built.folder, path, 'figures', id);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'index.html'), page);
    const figure = document.getElementById(id);
    if (address === null || figure === null) continue;
    const said = oembed({
      address,
      id,
      title: figureTitle(figure),
      series,
      authors: edition.authors.map(fullName).join(', '),
    });
    writeFileSync(join(home, 'oembed.json'), `${JSON.stringify(said, null, 2)}\n`);
  }
  return pages.length;
}
