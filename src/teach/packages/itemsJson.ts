import { hasSeats } from '../../publication/hasSeats.ts';
import type { Exercise } from '../../publication/loadExercises.ts';
import type { Quantities } from '../../quantities/Quantity.ts';
import { plainText } from '../plainText.ts';

/** Every exercise with what a catalogue wants to know of it: concepts, standard term, kinds, level, time, address. */
export function itemsJson(
  exercises: readonly Exercise[],
  quantities: Quantities,
  addressOf: (id: string) => string,
): string {
  const items = exercises.map(({ id, matter }) => ({
    id,
    title: plainText(matter.title, quantities),
    term: matter.term,
    concepts: matter.concepts,
    level: matter.level,
    seconds: matter.seconds,
    kinds: [matter.ask.kind, matter.transfer.ask.kind],
    question: plainText(matter.question, quantities),
    misconception: plainText(matter.misconception, quantities),
    sentence: plainText(matter.sentence, quantities),
    address: addressOf(id),
    // Other numbers for everyone, by the name of a class and the number of a seat.
    ...(hasSeats({ matter }) ? { seatAddress: `${addressOf(id)}#class={class}&seat={seat}` } : {}),
  }));
  return `${JSON.stringify({ licence: 'CC-BY-4.0', items }, null, 2)}\n`;
}
