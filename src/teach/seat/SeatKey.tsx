import { useMemo, useState } from 'preact/hooks';
import { exerciseVariant } from '../../quantities/exerciseVariant.ts';
import { MOST_SEATS, seatHash, seatOf, seatSeed } from '../../rows/teach/seatOf.ts';
import type { SeatExercise } from './seatExercise.ts';
import { exitsInWords, seatAnswer, seatNumber } from './seatText.ts';

/** What the key of a class is drawn from. */
export interface SeatKeyProps {
  readonly exercises: readonly SeatExercise[];
  readonly start: { readonly group: string; readonly seats: number };
  /** The pages that take the numbers of a seat, by what they are called; addresses as seen from the key. */
  readonly sheets: readonly { readonly label: string; readonly address: string }[];
}

/** The numbers of a class, seat by seat: each question that varies, with its exits, its answer, and the wrong ones that tempt. */
export function SeatKey({ exercises, start, sheets }: SeatKeyProps) {
  const [group, setGroup] = useState(start.group);
  // As it is typed: "30" begins with "3", and an empty field is none yet.
  const [typed, setTyped] = useState(String(start.seats));
  const seats = Math.max(1, Math.min(MOST_SEATS, Math.round(Number(typed)) || 1));
  const [shown, setShown] = useState('1');
  const seat = Math.max(1, Math.min(seats, Math.round(Number(shown)) || 1));
  const named = seatOf(`#${seatHash({ group, seat: 1 })}`)?.group ?? null;
  return (
    <>
      <p class="tally-actions controls">
        <label>
          Class{' '}
          <input
            type="text"
            size={8}
            maxLength={8}
            autocomplete="off"
            value={group}
            onInput={({ currentTarget }) => {
              setGroup(currentTarget.value);
            }}
          />
        </label>
        <label>
          Seats{' '}
          <input
            type="number"
            min={1}
            max={MOST_SEATS}
            autocomplete="off"
            value={typed}
            onInput={({ currentTarget }) => {
              setTyped(currentTarget.value);
            }}
          />
        </label>
      </p>
      {named === null ? (
        <p role="status">A class is named by one to eight letters and digits, such as K7Q.</p>
      ) : (
        <>
          <p role="status">
            Class {named}, {seats} {seats === 1 ? 'seat' : 'seats'}.
          </p>
          <p class="tally-actions seat-sheets controls">
            <label>
              With the numbers of seat{' '}
              <input
                type="number"
                min={1}
                max={seats}
                autocomplete="off"
                value={shown}
                onInput={({ currentTarget }) => {
                  setShown(currentTarget.value);
                }}
              />
            </label>
            {sheets.map(({ label, address }) => (
              <a key={address} href={`${address}#${seatHash({ group: named, seat })}`}>
                {label}
              </a>
            ))}
          </p>
          {exercises.map((exercise) => (
            <Answers key={exercise.id} exercise={exercise} group={named} seats={seats} />
          ))}
        </>
      )}
    </>
  );
}

function Answers({
  exercise,
  group,
  seats,
}: {
  readonly exercise: SeatExercise;
  readonly group: string;
  readonly seats: number;
}) {
  const variants = useMemo(
    () =>
      Array.from({ length: seats }, (_, place) => {
        const seat = { group, seat: place + 1 };
        return { seat, variant: exerciseVariant(exercise, seatSeed(seat, exercise.id)) };
      }),
    [exercise, group, seats],
  );
  return (
    <section class="room-list">
      <h3>{exercise.title}</h3>
      {exercise.asks.map((ask) => (
        <div
          class="seat-table"
          key={ask.id}
          role="region"
          aria-label={`${exercise.title} ${whichOf(ask.id)}`}
          tabIndex={0}
        >
          <table>
            {exercise.asks.length > 1 && <caption>{whichOf(ask.id)}</caption>}
            <thead>
              <tr>
                <th scope="col">Seat</th>
                <th scope="col">Exits ({exercise.words.timeLabel})</th>
                <th scope="col">Answer</th>
                <th scope="col">Tempting</th>
              </tr>
            </thead>
            <tbody>
              {variants.map(({ seat, variant }) => (
                <tr key={seat.seat}>
                  <th scope="row">
                    <a href={`../${exercise.id}/#${seatHash(seat)}`}>{seat.seat}</a>
                  </th>
                  <td>
                    {[...variant.tables.values()]
                      .map((table) => exitsInWords(table, exercise.words).join(', '))
                      .join('; ')}
                  </td>
                  <td>{seatAnswer(ask, variant, exercise)}</td>
                  <td>
                    {ask.tempting
                      .map((id) => seatNumber(id, variant.quantities, exercise.known, ask))
                      .join(', ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

/** Which of the two questions of an exercise it is. */
function whichOf(id: string): string {
  return id.endsWith('-transfer') ? 'The same idea elsewhere' : 'The question';
}
