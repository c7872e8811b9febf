import { capitalized } from '../../format/words.ts';
import type { CodedResult } from '../../rows/teach/code/resultCode.ts';
import type { ResultList } from '../../rows/teach/code/CodeList.ts';
import { slipsOf, tally } from '../../rows/teach/code/tally.ts';
import { listed } from '../../format/listed.ts';
import type { RoomQuestion } from './codeLists.ts';

interface Props {
  readonly list: ResultList;
  readonly codes: readonly (readonly (CodedResult | null)[])[];
  readonly questions: ReadonlyMap<string, RoomQuestion>;
}

/** What the codes of one list say: the slips, very sure ones first, then each question with a bar for each of its answers. */
export function ListResults({ list, codes, questions }: Props) {
  const asked = list.questions.map(({ id }) => questions.get(id)!);
  const tallies = tally(
    codes,
    asked.map(({ outcomes }) => outcomes.length),
  );
  const slips = slipsOf(tallies, (question, outcome) => asked[question]!.outcomes[outcome]!.right);
  const nameOf = (place: number) => {
    const { id, title } = asked[place]!;
    return `“${title}”${id.endsWith('-transfer') ? ', elsewhere' : ''}`;
  };
  const silent = asked.flatMap((_, place) => (tallies[place]!.answered === 0 ? [nameOf(place)] : []));
  return (
    <section class="room-list">
      <h3>
        {capitalized(list.title)}: {codes.length} {codes.length === 1 ? 'code' : 'codes'}
      </h3>
      {slips.length > 0 && (
        <>
          <h4>Wrong answers, the very sure ones first</h4>
          <ol class="room-slips">
            {slips.map(({ question, outcome, count, sure, of }) => {
              const { says, why } = asked[question]!.outcomes[outcome]!;
              return (
                <li key={`${question} ${outcome}`} data-sure={sure > 0 ? '' : undefined}>
                  <strong>
                    {count} of {of}
                    {sure > 0 && `, ${sure} very sure`}
                  </strong>{' '}
                  {nameOf(question)}: <q>{says}</q> {why !== null && <span class="room-why">{why}</span>}
                </li>
              );
            })}
          </ol>
        </>
      )}
      {asked.map(({ id, text, outcomes, hasSeats }, place) => {
        const { answered, outcomes: counts } = tallies[place]!;
        return answered === 0 ? null : (
          <div class="room-question" key={id}>
            <h4>
              {place + 1}. {nameOf(place)}
            </h4>
            <p class="room-text">{text}</p>
            {hasSeats && (
              <p class="room-text">
                Numbers as without a seat; at a seat the same kind of answer had others.
              </p>
            )}
            <ul class="room-bars">
              {outcomes.map(({ says, right }, outcome) => {
                const { count, sure } = counts[outcome]!;
                return (
                  <li key={outcome} data-right={right ? '' : undefined}>
                    <span class="room-answer">
                      {right && <span class="room-mark">Right: </span>}
                      {says}
                    </span>
                    <Bar count={count} sure={sure} of={answered} />
                    <span class="room-count">
                      {count} of {answered}
                      {sure > 0 && `, ${sure} very sure`}
                    </span>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
      {silent.length > 0 && <p class="room-text">Nobody answered {listed(silent)}.</p>}
    </section>
  );
}

/** A bar whose dark part is those who were very sure. */
function Bar({ count, sure, of }: { readonly count: number; readonly sure: number; readonly of: number }) {
  return (
    <svg class="room-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-all" width={(100 * count) / of} height="10" />
      <rect class="bar-sure" width={(100 * sure) / of} height="10" />
    </svg>
  );
}
