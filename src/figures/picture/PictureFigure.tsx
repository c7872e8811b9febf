import type { ComponentChildren } from 'preact';
import { Figure } from '../kit/Figure.tsx';
import { hasWords, OwnWords, type Words } from '../kit/OwnWords.tsx';

interface PictureFigureProps {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly words: Words;
  /** The picture, or the parts that the figure is made of. */
  readonly shown: ComponentChildren;
}

/** What an author shows: a photograph, a scan, a drawing, alone or several side by side. It stands still. */
export function PictureFigure({ id, number, title, words, shown }: PictureFigureProps) {
  return (
    <Figure id={id} number={number} title={title} caption={hasWords(words) ? <OwnWords {...words} /> : null}>
      {shown}
    </Figure>
  );
}
