import { seatHash, seatOf } from '../../rows/teach/seatOf.ts';
import { roomName } from '../room/roomName.ts';

/** What of an address goes with a learner from one exercise to the next: the room and the seat; "" where there is neither. */
export function carriedHash(hash: string): string {
  const [room, seat] = [roomName(hash), seatOf(hash)];
  const parts = [...(room === null ? [] : [`room=${room}`]), ...(seat === null ? [] : [seatHash(seat)])];
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/** An address that takes room and seat along; its own, where it has them, give way. */
export function carriedAddress(address: string, carried: string): string {
  const [path = '', own = ''] = address.split('#');
  const named = new URLSearchParams(own);
  for (const [name, value] of new URLSearchParams(carried.slice(1))) named.set(name, value);
  const fragment = named.toString();
  return fragment === '' ? path : `${path}#${fragment}`;
}
