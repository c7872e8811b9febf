import { pictureOf } from '../../publication/lookUp.ts';
import type { Publication } from '../../publication/Publication.ts';
import type { AddressedPicture } from './PictureView.tsx';

const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob('/content/*/pictures/*', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** A picture of a publication with its size and its address: the build copies it byte for byte, under a name that changes with what is in it. */
export function addressedPicture(publication: Publication, src: string): AddressedPicture {
  const address = ADDRESSES[`/content/${publication.id}/pictures/${src}`];
  if (address === undefined) throw new RangeError(`content/${publication.id}/pictures has no "${src}"`);
  return { ...pictureOf(publication, src), address };
}
