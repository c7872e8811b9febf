import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { partsOf } from '../publication/articleOrder.ts';
import type { Publication } from '../publication/loadPublication.ts';
import type { UsedComponent } from '../publication/scanArticle.ts';
import { mediaTypeOf } from './mediaTypeOf.ts';
import { CONTENT_LICENCE, type SupplementFile } from './SupplementFile.ts';

/** Every picture of the article's numbered figures, byte for byte, with its dark variant and its letter. `root` holds content/. */
export function pictureFiles(publication: Publication, root: string): SupplementFile[] {
  const { id: folder, figures, used } = publication;
  return figures.flatMap((id, index) => {
    const own = used.filter(({ name, props }) => name === 'Picture' && props['id'] === id);
    const parts = partsOf(used, id).map((part, place) => [part, String.fromCharCode(97 + place)] as const);
    return [...own.map((part) => [part, ''] as const), ...parts].flatMap(([part, letter]) =>
      filesOf(part, `figure-${index + 1}-${id}${letter && `-${letter}`}`, `Figure ${index + 1}${letter}`),
    );
  });

  function filesOf({ props }: UsedComponent, name: string, label: string): SupplementFile[] {
    const file = (src: string, suffix: string, note: string): SupplementFile => ({
      path: `figures/${name}${suffix}-original${extname(src).toLowerCase()}`,
      title: `${label}${note}: ${String(props['alt']).replace(/\.$/u, '')}`,
      group: 'figures',
      mediaType: mediaTypeOf(src),
      licence: CONTENT_LICENCE,
      bytes: readFileSync(join(root, 'content', folder, 'pictures', src)),
    });
    const { src, dark } = props;
    return [
      ...(typeof src === 'string' ? [file(src, '', '')] : []),
      ...(typeof dark === 'string' ? [file(dark, '-dark', ' for a dark page')] : []),
    ];
  }
}
