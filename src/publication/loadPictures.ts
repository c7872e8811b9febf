import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { drawingFault } from './drawingFault.ts';
import { isSystemFile } from './isSystemFile.ts';
import { isWhole } from './isWhole.ts';
import { plainName } from './plainName.ts';

/** The kinds of pictures that every browser shows, by the endings of their files, as `image-size` calls them. */
const KINDS: Readonly<Record<string, string>> = {
  avif: 'avif',
  gif: 'gif',
  jpeg: 'jpg',
  jpg: 'jpg',
  png: 'png',
  svg: 'svg',
  webp: 'webp',
};

/** The most bytes of a picture: all of them stand in the single file, a third larger. */
const MOST_BYTES = 1_000_000;

/** A file in a publication's folder of pictures. */
export interface PictureFile {
  readonly name: string;
  /** In px, as it is seen: a photograph that the camera turned is measured turned. 0 where it can't be shown. */
  readonly width: number;
  readonly height: number;
  /** Why it can't be published, and what to do; null where it can. */
  readonly fault: string | null;
}

/** The files in `content/FOLDER/pictures`, in alphabetical order; what is wrong with one is said where it is shown. */
export function loadPictures(folder: string, root = process.cwd()): PictureFile[] {
  const home = join(root, 'content', folder, 'pictures');
  if (!existsSync(home)) return [];
  return readdirSync(home)
    .filter((name) => !isSystemFile(name))
    .sort()
    .map((name) => measured(name, readFileSync(join(home, name))));
}

/** A picture with its measures, or with what is wrong with it. */
export function measured(name: string, bytes: Uint8Array): PictureFile {
  const refused = (fault: string) => ({ name, width: 0, height: 0, fault });
  if (!/^[\w.-]+$/u.test(name))
    return refused(`has a name that an address can’t hold; expected ${addressable(name)}`);
  const kind = KINDS[/\.([^.]+)$/u.exec(name.toLowerCase())?.[1] ?? ''];
  if (kind === undefined)
    return refused(
      `is no kind of picture that browsers show; expected one of ${Object.keys(KINDS).join(', ')}: in a program for pictures choose “Save as” or “Export”`,
    );
  if (bytes.length > MOST_BYTES)
    return refused(
      `has ${megabytes(bytes.length)} MB; expected ${megabytes(MOST_BYTES)} MB at most, so that the article as one file can be sent: save it no wider than 2000 px, a photograph or a scan as JPEG or WebP of quality 80`,
    );
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes);
    if (type !== kind)
      return refused(
        `is named as ${kind} and holds ${type ?? 'something else'}; expected the ending that fits what is in it`,
      );
    const fault = kind === 'svg' ? drawingFault(new TextDecoder().decode(bytes)) : null;
    if (fault !== null) return refused(fault);
    if (!isWhole(kind, bytes))
      return refused(`breaks off before its end; expected a whole ${kind} file: copy or save it again`);
    // From the fifth on, a camera's orientation lies on its side.
    const [wide, high] = orientation >= 5 ? [height, width] : [width, height];
    return { name, width: Math.round(wide), height: Math.round(high), fault: null };
  } catch {
    return refused(
      `can't be read as a picture; expected a whole ${kind} file${kind === 'svg' ? ' with a width and a height, or a viewBox' : ''}`,
    );
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes % 1_000_000 === 0 ? 0 : 1);
}

/** A name that addresses hold: letters without marks, digits, hyphens. */
function addressable(name: string): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/u.exec(name) ?? [];
  return `${plainName(stem) || 'picture'}${ending.toLowerCase()}`;
}
