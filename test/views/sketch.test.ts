import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { axisEnd } from '../../src/rows/axisEnd.ts';
import { stateRows } from '../../src/rows/stateRows.ts';
import { survivalModel, type SurvivalModel } from '../../src/rows/survivalModel.ts';
import { LIMIT_METHODS } from '../../src/state/limitMethods.ts';
import { element } from '../../src/views/element.ts';
import { patchSketch } from '../../src/views/patchSketch.ts';
import { readingTip } from '../../src/views/readout.ts';
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
    const writes: string[] = [];
    const watch = (node: Node) => {
      Object.defineProperty(node, 'nodeValue', {
        set: (words: string) => {
          writes.push(words);
        },
      });
      if (node.nodeType === 1) {
        const part = node as Element;
        part.setAttribute = (name: string, value: string) => {
          writes.push(`${name}=${value}`);
        };
        part.removeAttribute =
          part.append =
          part.replaceWith =
          part.remove =
            () => {
              writes.push('anything else');
            };
      }
      node.childNodes.forEach(watch);
    };
    watch(standing);
    patchSketch(standing, before, after);
    expect(writes).toEqual(['class=b', 'y=2', '3']);
  });

  test('what others have added behind the children is taken out', () => {
    const before = sketched(draw(STANDING, sketchbook));
    const standing = before.make(document);
    standing.firstElementChild!.append(' and more', document.createElement('b'));
    patchSketch(standing, before, sketched(draw(STANDING, sketchbook)));
    expect(written(standing)).toBe(written(draw(STANDING, document)));
  });

  test('what a translation has put for words gives way to other words, and stays for the same', () => {
    const before = sketched(draw(STANDING, sketchbook));
    const after = sketched(draw(FRESH[1]![1], sketchbook));
    const standing = before.make(document);
    const translated = (from: Element) => {
      for (const node of [...from.childNodes])
        if (node.nodeType === 1) translated(node as Element);
        else {
          const font = document.createElement('font');
          font.append(`${node.nodeValue ?? ''}!`);
          node.replaceWith(font);
        }
    };
    translated(standing);
    patchSketch(standing, before, after);
    expect(standing.textContent).toBe('fourtwo! and three!');
    expect(standing.querySelectorAll('font')).toHaveLength(2);
  });

  test('what stands where an element was drawn gives way to what is drawn', () => {
    const before = sketched(draw(STANDING, sketchbook));
    const standing = before.make(document);
    standing.firstElementChild!.replaceWith('foreign');
    standing.lastElementChild!.replaceWith(document.createElement('b'));
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
  const FIXED = {
    axisEnd: axisEnd(defaults.cohort, session.longestOf(defaults.reading)),
    timeVectors: set.timeVectors,
  };
  type Drawn = [model: SurvivalModel, view: typeof defaults, on: Document];
  const groupings = [null, ...series.groupings.map(({ id }) => id), null];

  const row = defaults.cohort.patients[0]!.row;
  const other = set.another(defaults.cohort, () => 0.4);
  const VIEWS: readonly Partial<typeof defaults>[] = [
    {},
    ...groupings.map((grouping) => ({ grouping })),
    { cohort: other },
    { cohort: other, time: 12 },
    { years: true, mortality: true },
    { leaveOneOut: true, extremes: true, oneMore: true, median: true },
    { excluded: row, showBand: false, showEnvelope: false },
    { method: LIMIT_METHODS[1], focus: 1, leaveOneOut: true },
    {},
  ];
  const drawings = {
    ...Object.fromEntries(
      PANELS.map((name) => [
        name,
        (...[model, view, on]: Drawn) => survivalPanel(name, model, series, { ...view, ...FIXED }, on),
      ]),
    ),
    tip: (...[{ strata }, view, on]: Drawn) =>
      readingTip(stateRows(strata, [view.time ?? 60]), series, { ...view, time: view.time ?? 60 }, on),
  };
  test.each(Object.entries(drawings))(
    'the %s of the figure is what it would be if drawn anew',
    (_, drawn) => {
      const of = (view: (typeof VIEWS)[number], on: Document) => {
        const state = { ...defaults, ...view };
        return drawn(survivalModel(set, state.cohort, series, state), state, on);
      };
      const holder = document.createElement('div');
      // It stands as it was built, before it is sketched.
      holder.append(of({ grouping: series.groupings[1]!.id }, document));
      const part = new SketchedPart(holder.firstElementChild!);
      const seen = new Set<string>();
      for (const view of VIEWS) {
        part.show(of(view, sketchbook));
        seen.add(written(holder.firstElementChild!));
        expect(written(holder.firstElementChild!)).toBe(written(of(view, document)));
      }
      expect(seen.size).toBeGreaterThan(2);
    },
  );

  test('an element of a page is refused', () => {
    expect(() => sketched(document.createElement('p'))).toThrow('P was not drawn in the sketchbook');
  });

  test('what a sketch would lose is refused', () => {
    const drawn = sketchbook.createElement('p');
    expect(() => {
      drawn.textContent = 'lost';
    }).toThrow(TypeError);
    expect(() => {
      drawn.className = 'lost';
    }).toThrow(TypeError);
  });
});
