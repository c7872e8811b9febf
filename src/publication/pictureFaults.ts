import { partsOf } from './articleOrder.ts';
import type { Problem } from './ContentError.ts';
import type { PictureFile } from './loadPictures.ts';
import { didYouMean } from './nearest.ts';
import { neverUsed } from './neverUsed.ts';
import type { UsedComponent } from './scanArticle.ts';

/** Words that say that there is a picture, and not what is seen in it. */
const SAYS_NOTHING =
  /^(?:an? |the )?(?:image|picture|photo(?:graph)?|figure|scan|chart|graph|screenshot)\W*\d*\W*$/iu;

/** What is wrong with the pictures of a source; without the files only what is said of them is looked at. */
export function pictureFaults(
  used: readonly UsedComponent[],
  files: readonly PictureFile[] | undefined,
): Problem[] {
  return used.flatMap((component) => {
    const { file, line, column, name, props } = component;
    const at = (prop: string) => ({
      file,
      line,
      column,
      inside: `<${name}${prop === '' ? '' : ` ${prop}`}>`,
    });
    if (name === 'Pictures') {
      const parts = partsOf(used, typeof props['id'] === 'string' ? props['id'] : '');
      if (parts.length >= 2) return [];
      return [
        { ...at(''), message: 'holds fewer than two pictures; expected a <Picture /> for each part in it.' },
      ];
    }
    if (name !== 'Picture') return [];
    return [
      ...fileFaults(props['src'], files).map((message) => ({ ...at('src'), message })),
      ...fileFaults(props['dark'], files).map((message) => ({ ...at('dark'), message })),
      ...altFaults(component).map((message) => ({ ...at('alt'), message })),
      ...placeFaults(component, used).map((message) => ({ ...at(''), message })),
    ];
  });
}

function fileFaults(src: string | true | undefined, files: readonly PictureFile[] | undefined): string[] {
  if (typeof src !== 'string' || src.trim() === '' || files === undefined) return [];
  // A letter with its mark is one sign or two, by the system that named the file.
  const found = files.find(({ name }) => name.normalize('NFC') === src.normalize('NFC'));
  if (found !== undefined) return found.fault === null ? [] : [`"${src}" ${found.fault}.`];
  const names = files.map(({ name }) => name);
  const bare = /[^/\\]*$/u.exec(src)?.[0] ?? '';
  if (bare !== src && names.includes(bare)) return [`"${src}"; expected its name alone: "${bare}".`];
  return [
    `"${src}" is not in the folder pictures beside the article.${didYouMean(bare, names)} Expected ${names.length === 0 ? 'the file there' : `one of ${names.join(', ')}`}.`,
  ];
}

function altFaults({ props: { src, alt, title, caption } }: UsedComponent): string[] {
  if (typeof alt !== 'string' || alt.trim() === '') return [];
  const said = Object.entries({ title, caption }).find(
    ([, text]) => typeof text === 'string' && bareWords(text) === bareWords(alt),
  );
  if (said)
    return [
      `"${alt}" is its ${said[0]} too, and would be read out twice; expected what is seen in it, for whoever can't see it.`,
    ];
  const isName =
    typeof src === 'string' && [src, src.replace(/\.[^.]*$/u, '')].map(bareWords).includes(bareWords(alt));
  const isFile = /^\S+\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/iu.test(alt.trim());
  if (!isName && !isFile && !SAYS_NOTHING.test(alt.trim())) return [];
  return [
    `"${alt}" ${isName || isFile ? 'is the name of a file' : 'says that there is a picture'}; expected what is seen in it, for whoever can't see it.`,
  ];
}

function bareWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A picture is a figure with a number and a title, or a part of one, known by its file. */
function placeFaults({ props, within, file, line }: UsedComponent, used: readonly UsedComponent[]): string[] {
  if (within?.name !== 'Pictures') {
    const lacking = ['id', 'title'].filter((prop) => props[prop] === undefined);
    return lacking.length === 0
      ? []
      : [`no ${lacking.join(', no ')}; expected id="…" and title="…", or its place in a <Pictures>.`];
  }
  const first = used.find(
    (other) =>
      other.name === 'Picture' && other.within?.name === 'Pictures' && other.props['src'] === props['src'],
  );
  const own = ['id', 'title'].filter((prop) => props[prop] !== undefined);
  return [
    ...(own.length === 0
      ? []
      : [
          `${own.join(' and ')} of a part; expected none: its letter is its name, and <Pictures> has the title.`,
        ]),
    ...(first && (first.file !== file || first.line !== line)
      ? [
          `"${String(props['src'])}" is a part already, in line ${first.line}; expected each picture in one place.`,
        ]
      : []),
  ];
}

/** Files of the folder of pictures that nothing shows. */
export function neverShown(
  folder: string,
  files: readonly PictureFile[],
  used: readonly UsedComponent[],
): Problem[] {
  const shown = used
    .flatMap(({ props }) => [props['src'], props['dark']])
    .map((name) => (typeof name === 'string' ? name.normalize('NFC') : name));
  const unused = neverUsed(
    files.map(({ name }) => name.normalize('NFC')),
    shown,
  );
  return files
    .filter(({ name }) => unused.includes(name.normalize('NFC')))
    .map(({ name }) => ({
      ...{ file: `content/${folder}/pictures/${name}`, line: 1, column: 1, inside: '' },
      message:
        'never shown; expected a <Picture> with it in article.mdx, or no such file: all that stands in the folder is published.',
    }));
}
