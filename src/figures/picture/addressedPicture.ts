import { pictureOf } from '../../publication/lookUp.ts';
import type { Publication } from '../../publication/Publication.ts';
import { pictureAddress } from './pictureAddress.ts';
import type { AddressedPicture } from './PictureView.tsx';

/** A picture of a publication with its size and its address. */
export function addressedPicture(publication: Publication, src: string): AddressedPicture {
  return { ...pictureOf(publication, src), address: pictureAddress(publication.id, src) };
}
