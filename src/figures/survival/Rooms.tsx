import { Label } from '../kit/Label.tsx';
import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { px } from '../kit/px.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import type { PlacedRoom } from './placeRooms.ts';

/** Half the height of a bracket's ends, in px. */
const END = 6;

interface RoomsProps {
  readonly rooms: readonly PlacedRoom[];
  readonly held: string | null;
  readonly size: number;
  /** Whether more lines than those that the words were placed beside may cross them. */
  readonly rim: boolean;
}

/**
 * The room of every open death: where the record lets it lie, as a tint over its step and a bracket with its months. The one that
 * is held is darker.
 */
export const Rooms = memo(({ rooms, held, size, rim }: RoomsProps) => (
  <Mark name="rooms">
    {rooms.map(({ room, left, right, top, bottom, y, label }) => {
      const { stroke } = strokeOf(room.stratum);
      return (
        <Mark name="room" key={room.row} data-row={room.row}>
          <rect
            x={px(left)}
            y={px(top)}
            width={px(Math.max(1, right - left))}
            height={px(bottom - top)}
            fill={stroke}
            fill-opacity={held === room.row ? 0.2 : 0.1}
          />
          <path
            d={`M${px(left)},${px(y - END)}V${px(y + END)}M${px(left)},${px(y)}H${px(right)}M${px(right)},${px(y - END)}V${px(y + END)}`}
            fill="none"
            stroke={stroke}
            stroke-opacity={0.75}
          />
          {label && (
            <Label
              {...{ x: label.x, y: label.y, size, rim, anchor: label.anchor, weight: 600, fill: stroke }}
            >
              {label.words}
            </Label>
          )}
        </Mark>
      );
    })}
  </Mark>
));
