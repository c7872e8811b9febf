import { valueKey } from '../../cohort/table/cellText.ts';
import type { TimedRow } from '../../cohort/table/TimedRow.ts';
import { Refusal } from '../Refusal.ts';
import type { AnalysisTable } from '../readAnalysisTable.ts';

/** Who is followed beyond a landmark, and what became of the rest by then: the event, another one, left; `later` entered only after it. */
export interface LandmarkCounts {
  readonly at: number;
  readonly followed: number;
  readonly events: number;
  readonly others: number;
  readonly left: number;
  readonly later: number;
}

/**
 * The patients under observation beyond a landmark, in the groups that they were in at it, each with the end of all follow-up: what happens to
 * their groups afterwards is not looked at. Times stay counted from time zero. R: `subset = time > at`.
 */
export function landmarkRows(
  table: AnalysisTable,
  at: number,
): { readonly table: AnalysisTable; readonly counts: LandmarkCounts } {
  const kept = new Map<TimedRow, TimedRow>();
  let [events, others, left, later] = [0, 0, 0, 0];
  for (const stretches of patientsOf(table)) {
    const here = stretches.findIndex(({ start, time }) => start <= at && time > at);
    const last = stretches.at(-1)!;
    if (here < 0) {
      if (last.time > at) later++;
      else if (last.event) events++;
      else if (last.other) others++;
      else left++;
      continue;
    }
    for (let i = here + 1; i < stretches.length; i++)
      if (stretches[i]!.start !== stretches[i - 1]!.time)
        throw new Refusal(
          `--landmark: row ${stretches[i]!.row} begins after a gap in the follow-up of its patient; expected stretches that go on from one another`,
        );
    kept.set(stretches[here]!, { ...last, start: 0, cells: stretches[here]!.cells });
  }
  if (kept.size === 0) throw new Refusal(`--landmark: nobody is followed beyond ${at}`);
  const keep = (rows: readonly TimedRow[]) => rows.flatMap((row) => kept.get(row) ?? []);
  const groups = new Map(
    [...table.groups].flatMap(([name, rows]) => {
      const own = keep(rows);
      return own.length > 0 ? [[name, own] as const] : [];
    }),
  );
  const rows = keep(table.rows);
  const grouped = new Set([...groups.values()].flat());
  const out = table.groups.size === 0 ? [] : rows.filter((row) => !grouped.has(row));
  return {
    table: {
      ...table,
      rows,
      groups,
      empty: [...table.empty, ...[...table.groups.keys()].filter((name) => !groups.has(name))],
      ungrouped: { rows: out.length, events: out.filter(({ event }) => event).length },
    },
    counts: { at, followed: kept.size, events, others, left, later },
  };
}

/** The rows of each patient in order of time; without stretches every row is a patient. */
function patientsOf({ read, rows }: AnalysisTable): (readonly TimedRow[])[] {
  if (read.entry === null || read.subjects === rows.length) return rows.map((row) => [row]);
  const id = read.columns.find(({ name }) => name === read.id);
  if (!id)
    throw new Refusal(
      '--landmark needs --id COL where a patient has several rows: it asks who is followed then',
    );
  const patients = new Map<string, TimedRow[]>();
  for (const row of rows) {
    const key = valueKey(row.cells[id.index] ?? '');
    const before = patients.get(key);
    if (before) before.push(row);
    else patients.set(key, [row]);
  }
  return [...patients.values()].map((own) => own.sort((a, b) => a.start - b.start));
}
