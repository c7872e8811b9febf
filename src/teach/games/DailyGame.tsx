import { DAILY_LONGEST, dailyRecord } from '../../rows/teach/games/dailyRecord.ts';
import { findLevels } from '../../rows/teach/games/findLevels.ts';
import { FindGame } from './FindGame.tsx';

const WORDS = { one: 'month', many: 'months', happened: 'died', without: 'alive' };

interface Props {
  /** The day by UTC, "2026-03-01"; null before it is known, at build. */
  readonly day: string | null;
  /** The code of a table to go on with. */
  readonly found: string | null;
}

/** Six invented patients a day: the same for everybody, others tomorrow. */
export function DailyGame({ day, found }: Props) {
  if (day === null)
    return (
      <p>
        The six of a day are made from its date, in your browser: with JavaScript a record stands here, and a
        table to be found.
      </p>
    );
  const { record } = dailyRecord(day);
  return (
    <>
      <p>
        <strong>The six of {day}</strong> (a day by UTC). They are invented; the same for everybody today, and
        others tomorrow.
      </p>
      <FindGame
        levels={findLevels(record).slice(-1)}
        size={{ n: 6, longest: DAILY_LONGEST }}
        words={WORDS}
        attributes={{ treatment: 'new' }}
        found={found}
        end="Six rows tried are the fewest. The table that you found is one of those that agree; which of them it was, the record doesn’t say."
      />
    </>
  );
}
