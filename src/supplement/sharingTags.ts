import { escapedXml } from '../publication/escapedXml.ts';
import { PICTURE } from './sharingPicture.ts';

/**
 * The tags that only a finished supplement can give an article's page: where its PDF is, and the picture that other sites show.
 *
 * `address` is where the article stands on the web; `picture` says what is in the picture, null where there is none.
 */
export function sharingTags(
  address: string,
  folder: string,
  hasPdf: boolean,
  picture: string | null,
): readonly string[] {
  const alternative = escapedXml(picture ?? '');
  return [
    ...(hasPdf ? [`<meta name="citation_pdf_url" content="${address}supplement/${folder}.pdf">`] : []),
    ...(picture === null
      ? []
      : [
          `<meta property="og:image" content="${address}supplement/picture.png">`,
          `<meta property="og:image:width" content="${PICTURE.width}">`,
          `<meta property="og:image:height" content="${PICTURE.height}">`,
          `<meta property="og:image:alt" content="${alternative}">`,
          `<meta name="twitter:card" content="summary_large_image">`,
        ]),
  ];
}
