import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { px } from '../kit/px.ts';
import { strokeOf } from '../kit/strokeOf.ts';
import type { PlacedRoom } from './placeRooms.ts';
import { GRIP } from './placeWords.ts';

interface GripMarksProps {
  readonly rooms: readonly PlacedRoom[];
  /** Whether nothing can be moved here. */
  readonly still: boolean;
}

/**
 * The marks of open deaths: a round grip with an arrow to either side where it can be moved, and a hollow dot on paper and without
 * scripts.
 */
export const GripMarks = memo(({ rooms, still }: GripMarksProps) => (
  <Mark name="grips">
    {rooms.map(({ room, x, y, bottom }) => {
      const { stroke } = strokeOf(room.stratum);
      const [left, middle] = [px(x), px(y)];
      return (
        <Mark name="grip" key={room.row} data-row={room.row}>
          <circle
            class={still ? undefined : 'no-controls'}
            cx={left}
            cy={px(bottom)}
            r={5}
            fill="var(--paper)"
            stroke={stroke}
            stroke-width={2.4}
          />
          {!still && (
            <g class="controls">
              <circle
                cx={left}
                cy={middle}
                r={GRIP - 1}
                fill="var(--paper)"
                stroke={stroke}
                stroke-width={2.4}
              />
              <path
                d={`M${left - 3},${middle - 4}l-4,4l4,4M${left + 3},${middle - 4}l4,4l-4,4`}
                fill="none"
                stroke={stroke}
                stroke-width={2}
                stroke-linecap="round"
                stroke-linejoin="round"
              />
            </g>
          )}
        </Mark>
      );
    })}
  </Mark>
));
