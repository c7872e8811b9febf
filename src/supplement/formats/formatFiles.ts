import { citations } from '../../publication/articleOrder.ts';
import type { Edition } from '../../publication/editionSchema.ts';
import type { Publication } from '../../publication/Publication.ts';
import { referenceOf } from '../../publication/lookUp.ts';
import { readManuscript } from '../manuscript/readManuscript.ts';
import { figurePath, type FigurePicture } from '../printedFigures.ts';
import type { SupplementFile } from '../SupplementFile.ts';
import { docx } from './docx.ts';
import { epub } from './epub.ts';
import { jats } from './jats.ts';

/** The article in the formats of journals, readers of books and word processors, made from its built page. */
export function formatFiles(
  publication: Publication,
  edition: Edition,
  {
    article,
    pictures,
    address,
  }: {
    readonly article: Document;
    readonly pictures: readonly FigurePicture[];
    readonly address: string | null;
  },
): SupplementFile[] {
  const manuscript = readManuscript(article, publication.figures);
  const works = citations(publication.used).map(({ key }) => referenceOf(publication, key));
  const picture = (id: string) =>
    pictures.some((each) => each.id === id) ? `../${figurePath(id, publication.figures)}.png` : null;
  return [
    jats(publication, edition, { manuscript, works, picture, address }),
    epub(publication, edition, { manuscript, works, pictures, address }),
    docx(publication, edition, { manuscript, works, pictures }),
  ];
}
