import { counted } from '../../format/counted.ts';
import { timeSince } from '../../format/timeSince.ts';
import { findLevels } from '../../rows/teach/games/findLevels.ts';
import type { Session } from '../../state/openSession.ts';
import { AnyTableGame } from './AnyTableGame.tsx';
import { DailyGame } from './DailyGame.tsx';
import { FindGame } from './FindGame.tsx';
import { gameWords } from './GameWords.ts';
import { MissingFactGame, type MissingFact } from './MissingFactGame.tsx';
import { OneMoreGame } from './OneMoreGame.tsx';
import { TwoWorldsGame } from './TwoWorldsGame.tsx';

export interface GameProps {
  readonly game: string;
  readonly session: Session;
  /** Of the bet on a missing fact. */
  readonly items: readonly MissingFact[];
  readonly tables: number;
  /** The day by UTC; null at build. */
  readonly day: string | null;
  /** The code of a table that the address names. */
  readonly found: string | null;
}

/** A game of a publication, by its name: drawn at build, and played in the browser. */
export function Game({ game, session, items, tables, day, found }: GameProps) {
  const { series, record, defaults, longestOf, setFor } = session;
  const { cohort, reading } = defaults;
  const longest = longestOf(reading) ?? 2 * Math.max(...cohort.patients.map(({ time }) => time));
  const words = gameWords(series);
  const timeLabel = timeSince(series.time);
  switch (game) {
    case 'any-table':
      return (
        <AnyTableGame
          n={cohort.patients.length}
          until={longestOf(reading) ?? Math.max(...cohort.patients.map(({ time }) => time))}
          timeVectors={setFor(reading)!.timeVectors}
          outcome={series.outcome.one}
          {...{ timeLabel, words }}
        />
      );
    case 'find-a-table': {
      const count = counted(setFor(reading)!.timeVectors, { one: 'set of times', many: 'sets of times' });
      return (
        <FindGame
          levels={findLevels(record)}
          size={{ n: cohort.patients.length, longest }}
          words={words}
          attributes={cohort.patients[0]!.attributes}
          found={found}
          end={`${count} agree with every statement. The one that you found is no likelier than any other: what was published doesn’t choose among them.`}
        />
      );
    }
    case 'one-more':
      return <OneMoreGame {...{ cohort, longest, words }} groupings={series.groupings} />;
    case 'missing-fact':
      return <MissingFactGame items={items} tables={tables} />;
    case 'two-worlds':
      return <TwoWorldsGame record={record} set={setFor(reading)!} {...{ timeLabel, words }} />;
    default:
      return <DailyGame day={day} found={found} />;
  }
}
