import type { TestItem } from '../rows/teach/testResult.ts';
import { TestSheet } from './beforeAfter/TestSheet.tsx';
import { counted } from '../format/counted.ts';
import type { Answers, Sureness } from '../rows/teach/answers.ts';
import {
  learnerRecord,
  type LearnerRecord,
  type RecordedQuestion,
  type RecordItem,
} from '../rows/teach/learnerRecord.ts';

/** What of a publication a record needs, as the page carries it. */
export interface RecordData {
  readonly items: readonly RecordItem[];
  /** What the tests before and after ask. */
  readonly tests: readonly TestItem[];
  /** Every concept that the exercises teach, by part of the subject. */
  readonly parts: readonly {
    readonly part: string;
    readonly concepts: readonly { readonly id: string; readonly name: string }[];
  }[];
  /** What an exercise cites, by its id, with an address where there is one. */
  readonly reading: Readonly<Record<string, readonly Reading[]>>;
}

interface Reading {
  readonly text: string;
  readonly address: string | null;
}

interface Props extends RecordData {
  readonly answers: Answers;
  /** The day of a time, as it is printed. */
  readonly dayOf: (at: number) => string;
}

const SURE: Readonly<Record<Sureness, string>> = {
  sure: 'very sure',
  fair: 'fairly sure',
  guess: 'not sure',
};
/** So many exercises and works are named, to fit on a page of paper. */
const MOST = 6;

/** A learner's record: what was predicted and what is so, concepts had and open, and what to read. */
export function RecordSheet({ items, tests, parts, reading, answers, dayOf }: Props) {
  const record = learnerRecord(answers, items);
  return (
    <>
      <h2 id="predicted">Predicted, and so</h2>
      <p>{summary(record, items.length, dayOf)}</p>
      {record.items.length > 0 && (
        <div class="record-table" tabindex={0} role="group" aria-label="Predicted, and so">
          <table>
            <thead>
              <tr>
                <th scope="col">Exercise</th>
                <th scope="col">Said first</th>
                <th scope="col">How sure</th>
                <th scope="col">So it is</th>
                <th scope="col">Elsewhere</th>
                <th scope="col">On</th>
                <th scope="col">Again from</th>
              </tr>
            </thead>
            <tbody>
              {record.items.map(({ item, ask, transfer }) => (
                <tr key={item.id}>
                  <th scope="row">{item.title}</th>
                  <td data-right={ask?.right ? '' : undefined}>
                    {ask ? `${ask.right ? '✓' : '✗'} ${ask.said}` : '–'}
                  </td>
                  <td>{ask?.sure ? SURE[ask.sure] : '–'}</td>
                  <td>{item.ask.so}</td>
                  <td>{elsewhere(transfer)}</td>
                  <td>{dayOf((ask ?? transfer)!.at)}</td>
                  <td>{dayOf(Math.min(ask?.promised ?? Infinity, transfer?.promised ?? Infinity))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <TestSheet answers={answers} items={tests} />
      <h2 id="concepts">Concepts</h2>
      <p>
        ● had: the last answer that counts to both questions of an exercise on it was right; right within 18
        hours of a wrong answer doesn’t count. ○ open.
      </p>
      <ul class="record-concepts">
        {parts.map(({ part, concepts }) => (
          <li key={part}>
            <strong>{part}.</strong>{' '}
            {concepts.map(({ id, name }) => (
              <>
                <span key={id} class="record-concept">
                  <span aria-hidden="true">{record.had.includes(id) ? '●' : '○'}</span>
                  <span class="visually-hidden">{record.had.includes(id) ? 'had: ' : 'open: '}</span> {name}
                </span>{' '}
              </>
            ))}
          </li>
        ))}
      </ul>
      <h2 id="read">What to read</h2>
      <NextReading record={record} reading={reading} />
    </>
  );
}

function NextReading({ record, reading }: Pick<RecordData, 'reading'> & { record: LearnerRecord }) {
  const missed = record.items.filter(
    ({ ask, transfer }) => !(ask?.known ?? true) || !(transfer?.known ?? true),
  );
  const works = [
    ...new Map(
      missed.flatMap(({ item }) => (reading[item.id] ?? []).map((work) => [work.text, work] as const)),
    ).values(),
  ];
  if (missed.length === 0)
    return <p>Nothing was wrong so far: go on with the exercises, and with what is open above.</p>;
  return (
    <ul>
      <li>
        {'Again, the reasons of '}
        {missed.slice(0, MOST).map(({ item }, place) => (
          <>
            {place > 0 && ', '}
            <a key={item.id} href={`../${item.id}/`}>
              {item.title}
            </a>
          </>
        ))}
        {missed.length > MOST ? `, and ${missed.length - MOST} more.` : '.'}
      </li>
      {works.slice(0, MOST).map(({ text, address }) => (
        <li key={text}>
          {text} {address !== null && <a href={address}>{address.replace(/^https:\/\//u, '')}</a>}
        </li>
      ))}
    </ul>
  );
}

function elsewhere(transfer: RecordedQuestion | null): string {
  if (!transfer) return '–';
  if (transfer.right) return transfer.known ? '✓' : '✓, later ✗';
  return transfer.known ? '✗, later ✓' : '✗';
}

function summary(record: LearnerRecord, of: number, dayOf: Props['dayOf']): string {
  const { items, sureness, from, to } = record;
  if (from === null || to === null)
    return 'Nothing answered so far. Each exercise gets a line here: what you said first, how sure you were, what is so, and when it comes back.';
  const days = dayOf(from) === dayOf(to) ? `on ${dayOf(from)}` : `from ${dayOf(from)} to ${dayOf(to)}`;
  const sure = sureness.map((row) => `${row.right} of ${row.of} when ${SURE[row.sure]}`);
  return [
    `${items.length} of ${counted(of, { one: 'exercise', many: 'exercises' })} begun, ${days}.`,
    ...(sure.length > 0 ? [`Right at the first try: ${sure.join(', ')}.`] : []),
  ].join(' ');
}
