import type { Series } from '../../cohort/Series.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { fragilitySentences } from '../kit/sentences/fragilitySentences.ts';
import { BESIDE_CHOICES, type BesideChoice } from './captionSentences.ts';
import { offersOne } from './offersOne.ts';

interface BesideProps {
  readonly model: SurvivalModel;
  /** What could be said is said of these models, while what it is chosen with stands open: with everybody, and without the row that can be left out. */
  readonly models: readonly SurvivalModel[];
  readonly series: Series;
  readonly state: ViewState;
}

const NONE = { leaveOneOut: false, extremes: false, oneMore: false, median: false } satisfies Record<
  BesideChoice,
  false
>;

/**
 * What the curves beside the curve say, where a reader has chosen any: below what it is chosen with, which stays where it is. While
 * that stands open, what could be said has its room here, unseen, so that nothing on the page moves when something is chosen.
 */
export function Beside({ model, models, series, state }: BesideProps) {
  const sentenceOf = ({ strata }: SurvivalModel, kind: BesideChoice, chosen: ViewState) =>
    fragilitySentences(strata, series, { ...state, ...NONE, [kind]: chosen[kind] });
  const every = everyChoice(state);
  const all = BESIDE_CHOICES.map((kind) => {
    const said = sentenceOf(model, kind, state);
    const could = models.flatMap((each) => sentenceOf(each, kind, every));
    return { kind, isSaid: said.length > 0, said, sentences: [...new Set([...said, ...could])] };
  }).filter(({ sentences }) => sentences.length > 0);
  if (all.length === 0) return null;
  return (
    <ul class="fragility" aria-hidden={all.some(({ isSaid }) => isSaid) ? undefined : true}>
      {/* What is said stands first, without gaps. */}
      {all
        .toSorted((a, b) => Number(b.isSaid) - Number(a.isSaid))
        .map(({ kind, isSaid, said, sentences }) => (
          <li key={kind} aria-hidden={isSaid ? undefined : true}>
            <span class="stacked">
              {sentences.map((sentence) => {
                const isShown = said.includes(sentence);
                return (
                  <span
                    key={sentence}
                    data-shown={isShown ? '' : undefined}
                    aria-hidden={isShown ? undefined : true}
                  >
                    {sentence}
                  </span>
                );
              })}
            </span>
          </li>
        ))}
    </ul>
  );
}

/** All that a reader can choose of these, chosen. */
export function everyChoice(state: ViewState): ViewState {
  if (!offersOne(state)) return { ...state, median: true };
  const excluded = state.excluded ?? state.row ?? state.cohort.patients[0]?.row ?? null;
  return { ...state, median: true, leaveOneOut: true, extremes: true, oneMore: true, excluded };
}
