/** A place in a deck: the slide, from 0, and how much of it has been revealed. */
export interface DeckPlace {
  readonly slide: number;
  readonly shown: number;
}

/** The place one step on: the next reveal of the slide, then the next slide with nothing revealed; at the end it stays. */
export function stepOn(place: DeckPlace, reveals: readonly number[]): DeckPlace {
  if (place.shown < (reveals[place.slide] ?? 0)) return { ...place, shown: place.shown + 1 };
  return place.slide + 1 < reveals.length ? { slide: place.slide + 1, shown: 0 } : place;
}

/** The place one step back: a reveal less, then the slide before with all of it revealed; at the start it stays. */
export function stepBack(place: DeckPlace, reveals: readonly number[]): DeckPlace {
  if (place.shown > 0) return { ...place, shown: place.shown - 1 };
  const slide = Math.max(0, place.slide - 1);
  return slide === place.slide ? place : { slide, shown: reveals[slide] ?? 0 };
}

/** A place as it stands in the address: "3" is the third slide, "3.1" the same with one reveal. */
export function placeText({ slide, shown }: DeckPlace): string {
  return shown > 0 ? `${slide + 1}.${shown}` : String(slide + 1);
}

/** The place of such a text, within the deck; the first slide for anything else. */
export function placeFrom(text: string, reveals: readonly number[]): DeckPlace {
  const [, number = '1', shown = '0'] = /^(\d{1,4})(?:\.(\d{1,2}))?$/u.exec(text) ?? [];
  const slide = Math.min(Math.max(0, Number(number) - 1), reveals.length - 1);
  return { slide, shown: Math.min(Number(shown), reveals[slide] ?? 0) };
}

/** The fragment of a place, or of another view of the deck: "#3.1"; beside a room and a seat "#class=K7Q&seat=12&slide=3.1". */
export function deckHash(text: string, carried: string): string {
  return carried === '' ? `#${text}` : `${carried}&slide=${text}`;
}

/** What such a fragment names: "3.1", "notes"; "" where it names none. */
export function deckText(hash: string): string {
  return hash.includes('=') ? (new URLSearchParams(hash.slice(1)).get('slide') ?? '') : hash.slice(1);
}
