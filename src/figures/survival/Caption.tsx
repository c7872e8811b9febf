import { useMemo } from 'preact/hooks';
import type { Cohort } from '../../cohort/Cohort.ts';
import type { CohortSet } from '../../cohort/CohortSet.ts';
import type { Grouping, Series } from '../../cohort/Series.ts';
import { arrangementSentence } from '../kit/sentences/arrangementSentence.ts';
import { groupingsWords, type ArrangedGrouping } from './groupingsWords.ts';
import { titleOf } from './survivalTitle.ts';

interface CaptionProps {
  /** The id of the figure, and its number in the article; null on another page. */
  readonly id: string;
  readonly number: number | null;
  readonly set: CohortSet;
  readonly cohort: Cohort;
  readonly grouping: string | null;
  readonly series: Series;
  readonly mortality: boolean;
  /** Whether every row is drawn: an arrangement tells of all of them, and isn't told without one. */
  readonly isWhole: boolean;
  /** How the marks of a grouping are to be read, as sentences. */
  readonly marks: (by: Grouping | null) => string;
  /** The most that the marks of a grouping can come to while they can be chosen; null while they can't. */
  readonly room: ((by: Grouping | null) => string) | null;
  /** What else had to move for the arrangement that is shown; empty for nothing. */
  readonly also: string;
  readonly onStep: (step: number) => void;
}

/**
 * The figure's title; which of the possible arrangements is shown, with buttons to the next; and how to read the marks, or the
 * caution of a grouping not known at time zero; while all are one cohort, what each grouping holds. The words of all groupings lie
 * over each other, so that there is room for each and nothing moves when another is chosen.
 */
export function Caption({ set, cohort, grouping, series, room, ...rest }: CaptionProps) {
  const groupings = useMemo(
    () =>
      series.groupings.map((each) => ({
        grouping: each,
        arrangements: set.arrangements(each.id),
        arrangement: set.arrangementOf(cohort, each.id) ?? 0,
        isTable: set.isTable,
      })),
    [set, cohort, series],
  );
  const all = [null, ...groupings];
  // One that is made of others can't be chosen by a chip.
  const offered = useMemo(
    () =>
      groupingsWords(
        groupings.filter(({ grouping: { joins } }) => joins === undefined),
        series,
      ),
    [groupings, series],
  );
  return (
    <figcaption class="survival-caption stacked">
      {all.map((arranged) => {
        const isShown = (arranged?.grouping.id ?? null) === grouping;
        return (
          <div
            key={arranged?.grouping.id ?? 'all'}
            data-shown={isShown ? '' : undefined}
            aria-hidden={isShown ? undefined : true}
          >
            <Words
              {...rest}
              {...{ arranged, offered, series }}
              // What isn't shown makes room: as much as its words can come to.
              marks={isShown ? rest.marks : (room ?? rest.marks)}
              isWhole={!isShown || rest.isWhole}
              also={isShown ? rest.also : ''}
              isShown={isShown}
            />
          </div>
        );
      })}
      {room !== null && (
        <div class="caption-room" aria-hidden="true">
          <Words
            {...{ ...rest, offered, series, marks: room, isWhole: true, isShown: false }}
            arranged={all.find((each) => (each?.grouping.id ?? null) === grouping) ?? null}
          />
        </div>
      )}
    </figcaption>
  );
}

interface WordsProps extends Omit<CaptionProps, 'set' | 'cohort' | 'grouping' | 'room'> {
  readonly isShown: boolean;
  /** What the groupings hold, in words. */
  readonly offered: string;
  readonly arranged: (ArrangedGrouping & { readonly arrangement: number }) | null;
}

function Words({ isShown, id, number, arranged, offered, series, mortality, marks, ...rest }: WordsProps) {
  const caution = arranged?.grouping.caution ?? null;
  return (
    <>
      <p>
        <strong class="figure-title" id={isShown ? `${id}-title` : undefined}>
          {number !== null && <a href={`#${id}`}>{`Figure ${number}.`}</a>}{' '}
          {`${titleOf(arranged?.grouping ?? null, series, mortality)}.`}
        </strong>{' '}
        {caution === null && marks(arranged?.grouping ?? null)}
      </p>
      {arranged === null && offered !== '' && <p class="controls">{offered}</p>}
      {arranged &&
        (arranged.isTable ? (
          <p>{arranged.grouping.definition}</p>
        ) : (
          <Arrangement {...arranged} {...rest} series={series} />
        ))}
      {caution !== null && <p class="caution">{caution}</p>}
    </>
  );
}

interface ArrangementProps
  extends NonNullable<WordsProps['arranged']>, Pick<WordsProps, 'series' | 'isWhole' | 'also' | 'onStep'> {}

function Arrangement(props: ArrangementProps) {
  const { grouping, arrangements, arrangement, series, isWhole, also, onStep } = props;
  const count = arrangements.length;
  const step = (by: number, sign: string, label: string) => (
    <button
      type="button"
      class="controls step"
      aria-label={label}
      onClick={() => {
        onStep(by);
      }}
    >
      {sign}
    </button>
  );
  return (
    <p class="arranged">
      <span class="steps">
        {count > 1 && step(-1, '‹', 'Previous arrangement')}
        <span class="step-count">
          {count === 1 ? 'the only arrangement' : `arrangement ${arrangement + 1} of ${count}`}
        </span>
        {count > 1 && step(1, '›', 'Next arrangement')}
      </span>{' '}
      <span class="arranged-words">
        {isWhole && `${arrangementSentence(arrangements, arrangement, grouping, series)}${also}`}
      </span>
    </p>
  );
}
