import { describe, expect, it } from 'vitest';
import { PictureFigure } from '../../src/figures/picture/PictureFigure.tsx';
import { PicturePart } from '../../src/figures/picture/PicturePart.tsx';
import { PictureView } from '../../src/figures/picture/PictureView.tsx';
import { shownSize } from '../../src/figures/picture/shownSize.ts';
import { markup } from './markup.ts';

const file = (name: string) => ({ name, width: 2000, height: 1000, fault: null, address: `/_astro/${name}` });

describe('a picture', () => {
  it('has its room before it arrives, and waits until a reader is near', () => {
    const image = markup(<PictureView light={file('a.png')} dark={null} alt="A scan" waits />).querySelector(
      'img',
    );
    expect(image?.getAttribute('width')).toBe('1056');
    expect(image?.getAttribute('height')).toBe('528');
    expect(image?.getAttribute('loading')).toBe('lazy');
    expect(image?.getAttribute('alt')).toBe('A scan');
    const first = markup(<PictureView light={file('a.png')} dark={null} alt="A" waits={false} />);
    expect(first.querySelector('img')?.hasAttribute('loading')).toBe(false);
  });

  it('is another one on a dark screen, where there is one, never on paper', () => {
    const source = markup(
      <PictureView light={file('a.png')} dark={file('b.png')} alt="A" waits />,
    ).querySelector('source');
    expect(source?.getAttribute('media')).toBe('screen and (prefers-color-scheme: dark)');
    expect(source?.getAttribute('srcset')).toBe('/_astro/b.png');
  });

  it('is never enlarged, and keeps its shape where it is made smaller', () => {
    expect(shownSize({ width: 300, height: 200 })).toEqual({ width: 300, height: 200 });
    expect(shownSize({ width: 1000, height: 2000 })).toEqual({ width: 320, height: 640 });
  });

  it('has title, number and caption as every figure; a part has its letter and its address', () => {
    const figure = markup(
      <PictureFigure
        id="scans"
        number={3}
        title="Before and after"
        words={{ caption: 'Same plane.', text: '' }}
        shown={<i />}
      />,
    );
    expect(figure.querySelector('.figure-title')?.textContent).toBe('Figure 3. Before and after');
    expect(figure.querySelector('figcaption')?.textContent).toBe('Same plane.');
    const silent = markup(
      <PictureFigure id="scan" number={1} title="A scan" words={{ caption: '', text: ' ' }} shown={<i />} />,
    );
    expect(silent.querySelector('figcaption')).toBeNull();
    const part = markup(
      <PicturePart group="scans" index={1} words={{ caption: 'After.', text: '' }} picture={<i />} />,
    );
    expect(part.querySelector('figure')?.id).toBe('scans-b');
    expect(part.querySelector('figcaption')?.textContent).toBe('(b) After.');
  });
});
