import { parseHTML } from 'linkedom';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { panels, readDraft, newDraft, summary } from '../../../src/figures/table/tableWork.tsx';
import { WHAT_IS_ASKED } from '../../../src/figures/table/whatIsAsked.ts';
import type { TableMapping } from '../../../src/cohort/table/TableMapping.ts';
import { publication, series } from '../../publicationForTests.ts';

const { record } = publication;

/** What is said of a table whose columns mean something else than guessed, and what the loader shows of it. */
function brought(text: string, mapped: Partial<TableMapping> = {}) {
  const guessed = newDraft('mine.csv', text);
  const { mapping } = readDraft(guessed, record, series);
  const draft = { ...guessed, mapping: { ...mapping, ...mapped } };
  const reading = readDraft(draft, record, series);
  const { problems, meanings } = panels(reading, record, series, { leaveOut: () => undefined });
  const { document } = parseHTML(`<html><body>${renderToString(<>{[problems, meanings]}</>)}</body></html>`);
  return { said: summary(reading, draft), reading, document };
}

/** The words that a control is described by. */
function description(document: Document, control: Element): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '(nothing)').join(' ');
}

describe('what a reader who hears the loader is told', () => {
  it.each(WHAT_IS_ASKED.filter(({ about }) => about !== null))(
    'where to answer what is asked of $cells, in words that stand at the answer',
    ({ example }) => {
      const { document, reading } = brought(example);
      for (const { about, says } of reading.questions) {
        const control = document.querySelector(`select[data-asks="${about}"]`);
        expect(control, says).not.toBeNull();
        expect(description(document, control!)).toContain(says);
        const button = [...document.querySelectorAll(`button[data-answer="${about}"]`)].find((each) =>
          description(document, each).includes(says),
        );
        expect(button, says).toBeDefined();
      }
    },
  );

  it('the place and the reason of what is to be put right, and of no row that it is left out already', () => {
    const { said, document } = brought('months,died\n12,yes\n-8,yes\n30,no\nabc,no\n41,yes');
    expect(said).toContain('2 things to be put right, first: Row 3, column “months”: “-8”; expected');
    expect(said).not.toContain('left out');
    const heads = [...document.querySelectorAll('.understood dt')].map((each) => each.textContent);
    expect(heads).toContain('Not counted');
    expect(heads).not.toContain('Left out');
    const cells = [...document.querySelectorAll('input[data-row]')];
    expect(cells.map((cell) => cell.getAttribute('aria-invalid'))).toEqual(['true', 'true']);
    expect(description(document, cells[1]!)).toContain('Row 5, column “months”: “abc”; expected');
  });

  it('what a choice of the columns has changed, and what isn’t known of a grouping', () => {
    const table = 'patient,weeks,died,marker\n1,12,yes,high\n2,30,no,low\n3,25,yes,high\n4,41,no,low';
    const first = brought(table);
    expect(first.said).toMatch(/ Time is in weeks\. .*“marker”/u);
    const other = brought(table, { unit: 'month' });
    expect(other.said).toContain('Time is in months.');
    const known = brought(table, { known: { marker: true } });
    expect(known.said).not.toContain('known at time zero');
    const later = brought(table, { known: { marker: false } });
    expect(later.said).toContain('Not known at time zero: “marker”.');
  });

  it('names that need no neighbours', () => {
    const { document } = brought('months,censored,arm\n12,0,a\n30,1,b\n25,0,a\n41,1,b');
    const labels = [...document.querySelectorAll('label, legend')].map((each) =>
      each.textContent.replace(/\s+/gu, ' ').trim(),
    );
    expect(labels.some((label) => label.startsWith('in (the unit of the time)'))).toBe(true);
    expect(labels.some((label) => label.startsWith('since (what time counts from)'))).toBe(true);
    expect(labels.some((label) => label.startsWith('which is a (the kind of outcome)'))).toBe(true);
    expect(labels).toContain('What each value of “censored” means');
    expect(labels).toContain('known at time zero: arm');
  });

  it('no question of a column against itself, and no number that isn’t there', () => {
    const table =
      'id,os_days,OS_STATUS,pfs_months,PFS_STATUS,grp\n1,365,1,6,1,a\n2,730,0,12,0,b\n3,400,1,9,1,a\n4,900,0,20,0,b\n5,500,1,11,1,a';
    const columns = ['os_days', 'OS_STATUS', 'pfs_months', 'PFS_STATUS', 'grp'];
    for (const time of columns)
      for (const event of columns) {
        const { reading } = brought(table, { time, event, unit: null });
        for (const { says } of reading.questions) {
          expect(says, `${time}, ${event}`).not.toMatch(/Infinity|NaN/u);
          const [one, other] = [...says.matchAll(/“([^”]+)”/gu)].map(([, name]) => name);
          if (says.includes('not about the same')) expect(one, `${time}, ${event}`).not.toBe(other);
        }
      }
  });
});
