/** A piece of an exercise's text: words, or a number by the name of its quantity, in figures or in words. */
export type TextPart = string | { readonly quantity: string; readonly as: 'words' | 'Words' | undefined };

const NAMED = /\{([^}|]*)(?:\|([^}]*))?\}/gu;

/**
 * The parts of a text in which quantities stand in braces: `{deaths|words} of {n}`.
 *
 * @throws RangeError for anything but "words" or "Words" after the bar
 */
export function exerciseText(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(NAMED)) {
    const [whole, quantity = '', as] = match;
    if (as !== undefined && as !== 'words' && as !== 'Words') {
      throw new RangeError(`${whole}; expected {quantity}, {quantity|words} or {quantity|Words}`);
    }
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ quantity: quantity.trim(), as });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** The quantities that a text names. */
export function quantitiesIn(text: string): readonly string[] {
  return exerciseText(text).flatMap((part) => (typeof part === 'string' ? [] : [part.quantity]));
}
