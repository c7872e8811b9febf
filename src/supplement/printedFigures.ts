import { CONTENT_LICENCE, type SupplementFile } from './SupplementFile.ts';

/** Dots per inch that journals ask of pictures. */
export const RESOLUTION = 300;

/** A numbered figure as it is printed: as PDF, in which what was drawn stays vectors, and as dots. */
export interface FigurePicture {
  readonly id: string;
  readonly pdf: Uint8Array;
  readonly png: Uint8Array;
}

/** The figures of a publication for print: each as PDF and as PNG, in the article's order. `figures` are the ids of all. */
export function printedFigures(
  pictures: readonly FigurePicture[],
  figures: readonly string[],
): SupplementFile[] {
  return pictures.flatMap(({ id, pdf, png }) => {
    const number = figures.indexOf(id) + 1;
    const path = figurePath(id, figures);
    // The font is inside.
    const kind = { group: 'figures', licence: `${CONTENT_LICENCE} AND OFL-1.1` } as const;
    return [
      {
        ...kind,
        path: `${path}.pdf`,
        title: `Figure ${number} for print, with its caption, as PDF`,
        mediaType: 'application/pdf',
        bytes: pdf,
      },
      {
        ...kind,
        path: `${path}.png`,
        title: `The same at ${RESOLUTION} dots per inch`,
        mediaType: 'image/png',
        bytes: png,
      },
    ];
  });
}

/** Where the files of a figure lie, without their ending: "figures/figure-2-deals". */
export function figurePath(id: string, figures: readonly string[]): string {
  return `figures/figure-${figures.indexOf(id) + 1}-${id}`;
}
