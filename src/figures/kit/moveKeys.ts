/**
 * The time that a key asks for, of all that an exit can take (ascending); null for a key that asks for none.
 *
 * Arrows go to the next time, with shift (or page up and down) by a year, or by ten units where there are no years; Home and End
 * go as far as there is room.
 */
export function moveKeys(
  {
    key,
    shiftKey,
    ctrlKey,
    altKey,
    metaKey,
  }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  time: number,
  room: readonly number[],
  perYear: number | null,
): number | null {
  if (ctrlKey || altKey || metaKey) return null;
  const [first = time, last = time] = [room[0], room.at(-1)];
  const far = perYear ?? 10;
  const later = (by: number) => room.find((each) => each >= time + by) ?? last;
  const earlier = (by: number) => room.findLast((each) => each <= time - by) ?? first;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return shiftKey ? later(far) : (room.find((each) => each > time) ?? last);
    case 'ArrowLeft':
    case 'ArrowDown':
      return shiftKey ? earlier(far) : (room.findLast((each) => each < time) ?? first);
    case 'PageUp':
      return later(far);
    case 'PageDown':
      return earlier(far);
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return null;
  }
}
