import { describe, expect, it } from 'vitest';
import { figureAsBuilt } from '../../../src/figures/survival/figureAsBuilt.ts';
import { layoutFor } from '../../../src/figures/kit/layout.ts';
import { plotFrame } from '../../../src/figures/survival/plotFrame.ts';
import { StillFigure } from '../../../src/figures/survival/StillFigure.tsx';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import { openSession } from '../../../src/state/openSession.ts';
import type { Session } from '../../../src/state/openSession.ts';
import { written } from '../../publication/writtenPublication.ts';
import { session as record } from '../../publicationForTests.ts';
import { markup } from '../markup.ts';

const table = openSession(written.record, written.series, written.table ?? undefined);
/** The same patients three times over: more than can be marked one by one. */
const many = openSession(written.record, written.series, {
  patients: [1, 2, 3].flatMap((copy) =>
    written.table!.patients.map((patient) => ({ ...patient, row: `${patient.row}-${copy}` })),
  ),
});

interface Given {
  readonly by?: string;
  readonly to?: number;
  readonly title?: string;
  readonly caption?: string;
}

function stillFigure({ by, to, title, caption = '' }: Given, of: Session = table) {
  const drawn = markup(
    <StillFigure
      {...figureAsBuilt(of, { id: 'late', number: 2 }, by === undefined ? {} : { grouping: by })}
      title={title ?? null}
      words={{ caption, text: '' }}
      to={to ?? null}
      explore="/explore/#v=2&by=stage"
    />,
  );
  return {
    drawn,
    words: drawn.textContent,
    widest: drawn.querySelector('.built[data-width="1056"] svg')!,
  };
}

describe('curves that stand still', () => {
  it('have the title, the words and the grouping of their author, and a link that opens the same', () => {
    const { drawn, words } = stillFigure({ by: 'stage', title: 'By stage', caption: 'Of all.' });
    expect(drawn.querySelector('.figure-title')?.textContent).toBe('Figure 2. By stage');
    expect(drawn.querySelector('figcaption p')?.textContent).toBe('Of all.');
    expect(drawn.querySelector('.p-line')?.textContent).toContain('log-rank');
    expect(words).toContain('Stage III');
    expect(drawn.querySelector('figcaption a')?.getAttribute('href')).toBe('/explore/#v=2&by=stage');
  });

  it('without any are all patients, under the title that every such figure has', () => {
    const { drawn } = stillFigure({});
    expect(drawn.querySelector('.figure-title')?.textContent).toMatch(/^Figure 2\. \S+ after/u);
    expect(drawn.querySelector('.p-line')?.textContent).toContain('as one cohort');
  });

  it('end where they are told to, say how far follow-up goes, and keep the P values of all of it', () => {
    const [whole, cut] = [stillFigure({ by: 'stage' }), stillFigure({ by: 'stage', to: 12 })];
    expect(cut.words).toContain('Drawn as far as 12 months; follow-up goes on to');
    expect(cut.words).toContain('the P values count all of it');
    expect(whole.words).not.toContain('Drawn as far as');
    const p = ({ drawn }: typeof whole) => drawn.querySelector('.p-line summary')?.textContent;
    expect(p(cut)).toBe(p(whole));
  });

  it.each([3, 12, 20])('draw nothing beyond month %i', (to) => {
    for (const built of stillFigure({ by: 'stage', to }).drawn.querySelectorAll('.built')) {
      const width = Number(built.getAttribute('data-width'));
      const layout = layoutFor(width);
      const { right } = plotFrame({ layout, width, axisEnd: to, mortality: false, series: written.series });
      const curves = [...built.querySelectorAll('[data-mark="curve"] *')];
      const places = curves.flatMap((part) => [
        ...[...(part.getAttribute('d') ?? '').matchAll(/[MLH](-?[\d.]+)/gu)].map(([, x]) => Number(x)),
        ...['x1', 'x2', 'cx'].flatMap((name) =>
          part.hasAttribute(name) ? [Number(part.getAttribute(name))] : [],
        ),
      ]);
      expect(places.length).toBeGreaterThan(0);
      expect(Math.max(...places)).toBeLessThanOrEqual(right + 0.01);
    }
  });

  it.each([
    ['few', table, 'stage', 13],
    ['many', many, 'stage', 13],
    ['six', record, 'site', 50],
  ] as const)('of %s patients run on to the end wherever somebody is followed longer', (_, of, by, to) => {
    const { series, defaults } = of;
    const frame = plotFrame({ layout: 'wide', width: 1056, axisEnd: to, mortality: false, series });
    const { strata } = survivalModel(of.setFor(defaults.reading)!, defaults.cohort, series, {
      ...defaults,
      grouping: by,
    });
    const { widest } = stillFigure({ by, to }, of);
    const ends = [...widest.querySelectorAll('[data-mark="curve"] > path:first-child')].map((curve) =>
      Math.max(
        ...[...(curve.getAttribute('d') ?? '').matchAll(/[MLH](-?[\d.]+)/gu)].map(([, x]) => Number(x)),
      ),
    );
    const expected = strata.map(({ last }) => frame.x(Math.min(last, to)));
    expect(ends.map(Math.round)).toEqual(expected.map(Math.round));
  });

  it('of a record hatch what it leaves open, and have no brackets', () => {
    const { words, widest } = stillFigure({ by: 'site' }, record);
    expect(words).toContain('Hatching');
    expect(words).not.toContain('Brackets');
    expect(widest.querySelectorAll('[data-envelope]').length).toBeGreaterThan(0);
  });

  it('keep the caution of a grouping known only later', () => {
    const late = record.series.groupings.find(({ caution }) => caution !== null)!;
    expect(stillFigure({ by: late.id }, record).words).toContain(late.caution!);
  });
});
