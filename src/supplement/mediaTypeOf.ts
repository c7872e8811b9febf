import { extname } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
};

/** The media type of a font or a picture, by the ending of its address. Throws an Error that names the endings, for any other. */
export function mediaTypeOf(address: string): string {
  const type = MEDIA_TYPES[extname(address).toLowerCase()];
  if (type !== undefined) return type;
  throw new Error(
    `The single file can't hold ${address}; expected one of ${Object.keys(MEDIA_TYPES).join(', ')}`,
  );
}
