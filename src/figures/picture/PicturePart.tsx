import type { ComponentChildren } from 'preact';
import { OwnWords, type Words } from '../kit/OwnWords.tsx';

interface PicturePartProps {
  /** The id of the figure that it is a part of. */
  readonly group: string;
  /** Its place in it: 0 is a. */
  readonly index: number;
  readonly words: Words;
  readonly picture: ComponentChildren;
}

/** One picture of several, with its letter and its words. */
export function PicturePart({ group, index, words, picture }: PicturePartProps) {
  const letter = String.fromCharCode(97 + index);
  return (
    <figure class="picture-part" id={`${group}-${letter}`}>
      {picture}
      <figcaption>
        <span class="picture-letter">({letter})</span> <OwnWords {...words} />
      </figcaption>
    </figure>
  );
}
