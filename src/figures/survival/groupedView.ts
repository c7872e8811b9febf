import type { Cohort } from '../../cohort/Cohort.ts';
import { withJoined, withoutJoined } from '../../cohort/JoinedAttribute.ts';
import type { Series } from '../../cohort/Series.ts';
import { MOST_DEALINGS } from '../../reconstruction/dealer.ts';
import type { Reconstruction } from '../../reconstruction/reconstruct.ts';
import { counted, PATIENTS } from '../../format/counted.ts';
import { formatCount } from '../../format/formatCount.ts';
import { inFileName } from '../../format/inFileName.ts';
import { inSentence } from '../kit/sentences/inSentence.ts';
import {
  crossedGrouping,
  keptInWords,
  MOST_GROUPS,
  type CrossedGrouping,
  type GroupChoices,
} from './crossedGrouping.ts';
import { withoutRow } from './withoutRow.ts';

/** What the curves are drawn from: with groupings crossed or levels left out, the same cohorts with a grouping made of those. */
export interface GroupedView {
  readonly set: Reconstruction;
  readonly cohort: Cohort;
  readonly series: Series;
  readonly grouping: string | null;
  /** A table of `set` as one of the set that was given. */
  readonly plain: (cohort: Cohort) => Cohort;
  /** Who of the shown table is in the curves: all, without those who were left out by a level, or as a row. */
  readonly drawn: Cohort;
  /** Of a file that holds it: "site", "site-and-resection", "all-only-complete", "all-without-c". */
  readonly name: string;
  /** Who is left out, which groups are of one or of none, or why the choice can't be drawn; empty where there is nothing to say. */
  readonly note: string;
}

interface Made {
  readonly crossed: CrossedGrouping;
  readonly series: Series;
  readonly sets: WeakMap<Reconstruction, { readonly set: Reconstruction | null }>;
}

const kept = new WeakMap<Series, Map<string, Made | null>>();

/** The grouping that choices make, with the series that knows it: the same for the same choices, so that what is drawn from it may stay. */
function madeOf(series: Series, choices: GroupChoices): Made | null {
  const known = kept.get(series) ?? new Map<string, Made | null>();
  kept.set(series, known);
  const key = JSON.stringify([
    choices.grouping,
    choices.crossed,
    series.groupings.map(({ id }) => choices.only[id] ?? null),
  ]);
  let made = known.get(key);
  if (made === undefined) {
    const crossed = crossedGrouping(series, choices);
    const [everyone] = choices.grouping === null ? (crossed?.grouping.levels ?? []) : [];
    made = crossed && {
      crossed,
      series: {
        ...series,
        ...(everyone && { everyone: everyone.label }),
        groupings: [...series.groupings, crossed.grouping],
      },
      sets: new WeakMap(),
    };
    known.set(key, made);
  }
  return made;
}

/** What a reader chose of groups, and a row that counts nowhere. */
type ViewChoices = GroupChoices & { readonly excluded?: string | null };

/** What is drawn of a table in a view. What can't be crossed is drawn by the first grouping, and the note says why. */
export function groupedView(
  set: Reconstruction,
  cohort: Cohort,
  series: Series,
  choices: ViewChoices,
): GroupedView {
  const view = withoutRow(viewOfGroups(set, cohort, series, choices), series, choices.excluded ?? null);
  return { ...view, name: inFileName(view.name) };
}

function viewOfGroups(
  set: Reconstruction,
  cohort: Cohort,
  series: Series,
  choices: ViewChoices,
): GroupedView {
  const plain = {
    set,
    cohort,
    series,
    grouping: choices.grouping,
    plain: (one: Cohort) => one,
    drawn: cohort,
    name: choices.grouping ?? 'all',
    note: '',
  };
  const made = madeOf(series, choices);
  if (!made) return plain;
  const { grouping, attribute } = made.crossed;
  const instead = (why: string): GroupedView => {
    const rest = viewOfGroups(set, cohort, series, { ...choices, crossed: null, only: {} });
    return { ...rest, note: `${why} What is drawn is not crossed, and no group is left out.` };
  };
  if (grouping.levels.length > MOST_GROUPS)
    return instead(
      `${grouping.label} make ${grouping.levels.length} groups together, and no more than ${MOST_GROUPS} curves can be told apart.`,
    );
  let joined = made.sets.get(set);
  if (!joined) made.sets.set(set, (joined = { set: set.joined(attribute) }));
  if (!joined.set)
    return instead(
      `The record leaves more than ${formatCount(MOST_DEALINGS)} ways to deal the levels of ${joinedLabels(made)} together, too many to count.`,
    );
  const lifted = withJoined(cohort, attribute);
  const drawn =
    Object.keys(choices.only).length === 0
      ? cohort
      : { patients: cohort.patients.filter(({ attributes }) => isKept(attributes, choices)) };
  return {
    ...{ set: joined.set, cohort: lifted, series: made.series, grouping: grouping.id, drawn },
    name: nameOf(series, choices),
    plain: (one) => (one === lifted ? cohort : withoutJoined(one, attribute)),
    note: [onlyNote(series, choices, cohort, drawn), smallNote(made, lifted, choices)]
      .filter((part) => part !== '')
      .join(' '),
  };
}

function nameOf({ groupings }: Series, { grouping, crossed, only }: GroupChoices): string {
  const split = [grouping ?? 'all', ...(crossed === null || grouping === null ? [] : [crossed])].join(
    '-and-',
  );
  const levels = groupings.flatMap(({ id }) => only[id] ?? []);
  return levels.length === 0 ? split : `${split}-only-${levels.join('-')}`;
}

const isKept = (attributes: Cohort['patients'][number]['attributes'], { only }: GroupChoices): boolean =>
  Object.entries(only).every(([id, levels]) => levels.includes(attributes[id] ?? ''));

/** "Only complete resection: 4 of 6 patients." */
function onlyNote(series: Series, { only }: GroupChoices, whole: Cohort, drawn: Cohort): string {
  const words = keptInWords(series, only);
  if (words === '') return '';
  const left = drawn.patients.length === 0 ? 'nobody' : String(drawn.patients.length);
  return `Only ${words}: ${left} of ${counted(whole.patients.length, PATIENTS)}.`;
}

/** Groups of one patient, and of none where they could have some. */
function smallNote(
  { crossed: { grouping } }: Made,
  { patients }: Cohort,
  { only, excluded, ...choices }: ViewChoices,
): string {
  if (choices.grouping === null) return '';
  const split = [choices.grouping, ...(choices.crossed === null ? [] : [choices.crossed])];
  const can = ({ id }: { id: string }) =>
    (split.length === 1 ? [id] : id.split('*')).every(
      (level, place) => only[split[place] ?? '']?.includes(level) ?? true,
    );
  const sizes = grouping.levels.filter(can).map((level) => ({
    label: level.label,
    size: patients.filter(({ row, attributes }) => row !== excluded && attributes[grouping.id] === level.id)
      .length,
  }));
  const named = (size: number, one: string, many: string) => {
    const labels = sizes.filter((group) => group.size === size).map(({ label }) => label);
    return labels.length === 0 ? [] : [`${labels.length === 1 ? one : many}: ${labels.join('; ')}.`];
  };
  return [
    ...named(1, 'A group of one', 'Groups of one'),
    ...named(0, 'A group of none, without a curve', 'Groups of none, without curves'),
  ].join(' ');
}

const joinedLabels = ({ crossed: { grouping }, series }: Made): string =>
  series.groupings
    .filter(({ id }) => grouping.joins?.includes(id))
    .map(({ label }) => inSentence(label, series))
    .join(' and ');
