import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { axisEnd } from '../../src/rows/axisEnd.ts';
import { survivalModel } from '../../src/rows/survivalModel.ts';
import { element } from '../../src/views/element.ts';
import { patchSketch } from '../../src/views/patchSketch.ts';
import { sketchbook, sketched } from '../../src/views/sketchbook.ts';
import { SketchedPart } from '../../src/views/SketchedPart.ts';
import { PANELS, survivalPanel } from '../../src/views/survival/survivalPanels.ts';
import { svgElement } from '../../src/views/svgElement.ts';
import { session } from '../publicationForTests.ts';
import { written } from './written.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

type Tree = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Tree | string)[],
];

/** The tree drawn on a document, or in the sketchbook. */
const draw = ([name, attributes, ...children]: Tree, on: Document): Element =>
  (name === 'p' ? element : svgElement)(
    on,
    name,
    attributes,
    ...children.map((child) => (typeof child === 'string' ? child : draw(child, on))),
  );

const STANDING: Tree = [
  'g',
  { class: 'a', x: '1' },
  ['g', {}, ['p', {}, 'one'], ['p', { y: '1' }, 'two']],
  ' or ',
  ['p', {}, 'three'],
];
const FRESH: readonly (readonly [string, Tree])[] = [
  ['the same', STANDING],
  [
    'other words',
    [
      'g',
      { class: 'a', x: '1' },
      ['g', {}, ['p', {}, 'four'], ['p', { y: '1' }, 'two']],
      ' and ',
      ['p', {}, 'three'],
    ],
  ],
  ['an attribute more and one less', ['g', { class: 'b', z: '1' }, ...STANDING.slice(2)] as unknown as Tree],
  ['fewer children', ['g', { class: 'a', x: '1' }, ['g', {}, ['p', {}, 'one']]]],
  ['more children', ['g', {}, ['g', {}, ['p', {}, 'one'], ['p', {}], ['p', {}]], ' or ', ['p', {}], 'end']],
  ['an element for words', ['g', {}, ['g', {}], ['p', {}, 'or'], ['p', {}, 'three']]],
  ['words for an element', ['g', {}, 'one', 'two', 'three']],
  ['another kind inside', ['g', {}, ['p', {}, 'one'], ' or ', ['path', { d: 'M0 0' }]]],
  ['nothing', ['g', {}]],
];

describe('patchSketch', () => {
  test.each(FRESH)('what stands becomes equal to %s, and back', (_, tree) => {
    const [before, after] = [sketched(draw(STANDING, sketchbook)), sketched(draw(tree, sketchbook))];
    const standing = before.make(document);
    expect(written(standing)).toBe(written(draw(STANDING, document)));
    expect(patchSketch(standing, before, after)).toBe(standing);
    expect(written(standing)).toBe(written(draw(tree, document)));
    patchSketch(standing, after, before);
    expect(written(standing)).toBe(written(draw(STANDING, document)));
  });

  test('only what differs is written', () => {
    const before = sketched(draw(STANDING, sketchbook));
    const after = sketched(
      draw(
        [
          'g',
          { class: 'b', x: '1' },
          ['g', {}, ['p', {}, 'one'], ['p', { y: '2' }, 'two']],
          ' or ',
          ['p', {}, '3'],
        ],
        sketchbook,
      ),
    );
    const standing = before.make(document);
    const written: string[] = [];
    for (const part of [standing, ...standing.querySelectorAll('*')]) {
      part.setAttribute = (name: string, value: string) => {
        written.push(`${name}=${value}`);
      };
      part.append =
        part.replaceWith =
        part.remove =
          () => {
            written.push('child');
          };
    }
    patchSketch(standing, before, after);
    expect(written).toEqual(['class=b', 'y=2']);
    expect(standing.lastElementChild!.textContent).toBe('3');
  });

  test('what others have added behind the children is taken out', () => {
    const before = sketched(draw(STANDING, sketchbook));
    const standing = before.make(document);
    standing.firstElementChild!.append(' and more', document.createElement('b'));
    patchSketch(standing, before, sketched(draw(STANDING, sketchbook)));
    expect(written(standing)).toBe(written(draw(STANDING, document)));
  });

  test('an element of another kind takes the place of the standing one', () => {
    const holder = document.createElement('div');
    const before = sketched(draw(STANDING, sketchbook));
    holder.append(before.make(document));
    const standing = patchSketch(
      holder.firstElementChild!,
      before,
      sketched(draw(['p', {}, 'one'], sketchbook)),
    );
    expect(holder.firstElementChild).toBe(standing);
    expect(holder.innerHTML).toBe('<p>one</p>');
  });
});

describe('a part that is drawn in the sketchbook', () => {
  const { series, defaults } = session;
  const set = session.setFor(defaults.reading)!;
  const options = {
    ...defaults,
    axisEnd: axisEnd(defaults.cohort, session.longestOf(defaults.reading)),
    timeVectors: set.timeVectors,
    leaveOneOut: true,
    median: true,
  };
  const model = (grouping: string | null) =>
    survivalModel(set, defaults.cohort, series, { ...defaults, grouping });
  const groupings = [null, ...series.groupings.map(({ id }) => id), null];

  test.each(PANELS)('the %s of the survival figure is what it would be if drawn anew', (name) => {
    const drawn = (grouping: string | null, on: Document) =>
      survivalPanel(name, model(grouping), series, options, on);
    const holder = document.createElement('div');
    // It stands as it was built, before it is sketched.
    holder.append(drawn(series.groupings[1]!.id, document));
    const part = new SketchedPart(holder.firstElementChild!);
    for (const grouping of groupings) {
      part.show(drawn(grouping, sketchbook));
      expect(written(holder.firstElementChild!)).toBe(written(drawn(grouping, document)));
    }
  });

  test('an element of a page is refused', () => {
    expect(() => sketched(document.createElement('p'))).toThrow('P was not drawn in the sketchbook');
  });
});
