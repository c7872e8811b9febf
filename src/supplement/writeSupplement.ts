import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { documentAtBuild } from '../figures/kit/documentAtBuild.ts';
import { openPublication } from '../layouts/openPublication.ts';
import { publicationAddress, publicationHome } from '../publication/publicationHome.ts';
import { archive } from './archive.ts';
import { bareCurve } from './bareCurve.ts';
import { buildCommand, buildSentence, type BuildFacts } from './buildFacts.ts';
import type { UseBrowser } from './browserAtBuild.ts';
import { figureSource } from './figureSource.ts';
import { fileList } from './fileList.ts';
import { filled } from './filled.ts';
import { heldFigures } from './heldFigures.ts';
import { noticesText, type Notices } from './notices.ts';
import { documentFacts } from './pdf/documentFacts.ts';
import { figurePictures } from './pdf/figurePictures.ts';
import { printArticle } from './pdf/printArticle.ts';
import { withStaticFonts } from './pdf/withStaticFonts.ts';
import { withPreloads } from './withPreloads.ts';
import { sharingPicture } from './sharingPicture.ts';
import { sharingTags } from './sharingTags.ts';
import { signposting } from './signposting.ts';
import { singleFile } from './singleFile.ts';
import type { SupplementFile } from './SupplementFile.ts';
import { supplementFiles } from './supplementFiles.ts';
import { withClaims } from './withClaims.ts';
import { withNotices } from './withNotices.ts';

/** The built site that supplements are made from and written into. */
export interface BuiltSite {
  /** The folder of the built site, and that of the project. */
  readonly folder: string;
  readonly root: string;
  /** The path that the site stands under, with a slash at both ends, and its host, if known. */
  readonly base: string;
  readonly site: URL | undefined;
}

/** What of the article's code goes into each single file, whose work comes with it, and with what it was all built. */
export interface CodeOfArticles {
  readonly script: string;
  readonly notices: Notices;
  readonly build: BuildFacts;
}

/**
 * Makes the supplement of one publication and writes it beside its page: every file, the archive, and, where there is a browser,
 * the PDF and the picture for sharing. `code` is all of the
 * article's code.
 */
export async function writeSupplement(
  folder: string,
  built: BuiltSite,
  { script, notices, build }: CodeOfArticles,
  useBrowser: UseBrowser,
): Promise<readonly SupplementFile[]> {
  const home = join(built.folder, publicationHome(folder));
  const open = openPublication(folder);
  const { publication, edition } = open;
  const address = publicationAddress(folder, built.site, built.base);
  const at = `${built.base}${publicationHome(folder)}`;
  const articlePage = join(home, 'index.html');
  const article = readFileSync(articlePage, 'utf8');
  const asset = (path: string) => readFileSync(join(built.folder, path.slice(built.base.length)));
  const claims = readFileSync(join(home, 'claims', 'index.html'), 'utf8');
  // The article's own styles name the layers; a file alone has none to import.
  const styles = readFileSync(join(built.root, 'src/styles/claims.css'), 'utf8').replace(
    /^@import .*$/mu,
    '',
  );
  const single = singleFile(withClaims(withNotices(article, noticesText(notices)), claims, styles, at), {
    script,
    asset,
    // What the text links to is named from where it stands.
    whole: (path) => (built.site ? new URL(path, new URL(at, built.site)).href : null),
  });
  const printed = withStaticFonts(single, built.root);
  const { title, subtitle } = publication.series;
  const [pdf, pictures] = await Promise.all([
    useBrowser((browser) =>
      printArticle(browser, printed, documentFacts(edition, { title, subject: subtitle, address })),
    ),
    useBrowser((browser) =>
      figurePictures(browser, printed, {
        ids: publication.figures,
        source: (id) => figureSource(open, address, id),
        facts: (id, figure) =>
          documentFacts(edition, { title: figure, subject: figureSource(open, address, id), address }),
      }),
    ),
  ]);
  const resulting = `dist/${publicationHome(folder)}supplement`;
  const files = supplementFiles({
    open,
    article,
    appraisal: publication.appraisal && readFileSync(join(home, 'appraisal', 'index.html'), 'utf8'),
    single,
    pdf,
    pictures: pictures ?? [],
    notices,
    build,
    folder: resulting,
    font: fontData('source-sans-3', built.root),
    address,
    root: built.root,
  });
  const zip = archive(`${folder}-supplement`, files);
  const all = [zip, ...files];
  for (const { path, bytes } of all) write(join(home, 'supplement', path), bytes);

  const page = join(home, 'supplement', 'index.html');
  const said = {
    files: fileList(all, documentAtBuild).outerHTML,
    held: heldFigures(publication.figures, files),
    built: buildSentence(build),
    command: buildCommand(build),
    folder: resulting,
  };
  writeFileSync(page, filled(readFileSync(page, 'utf8'), said, page));

  const curve = bareCurve(parseHTML(article).document);
  const picture =
    curve &&
    (await useBrowser((browser) =>
      sharingPicture(browser, {
        title: publication.series.title,
        curve: curve.svg,
        fonts: {
          title: fontData('source-serif-4', built.root),
          figure: fontData('source-sans-3', built.root),
        },
      }),
    ));
  if (picture) write(join(home, 'supplement', 'picture.png'), picture);
  const tags = [
    ...signposting(edition, all, at, address),
    ...(address === null ? [] : sharingTags(address, folder, pdf !== null, picture && (curve?.name ?? ''))),
  ];
  writeFileSync(
    articlePage,
    withPreloads(article, built.folder, built.base).replace('</head>', () => `${tags.join('')}</head>`),
  );
  return all;
}

/** The Latin letters of one of the site's fonts, as a data: address. */
function fontData(name: string, root: string): string {
  const file = `node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`;
  return `data:font/woff2;base64,${readFileSync(join(root, file)).toString('base64')}`;
}

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
