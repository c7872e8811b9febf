import type { Ask } from '../../publication/askSchema.ts';
import type { Exercise } from '../../publication/loadExercises.ts';
import { askedTable } from '../../quantities/askedTable.ts';
import type { TaughtPublication } from '../TaughtPublication.ts';
import { rightNumber } from '../askUnit.ts';
import { misconceptionWords } from '../drawingWords.ts';
import { plainText } from '../plainText.ts';
import { readAnswerText } from '../readAnswerText.ts';

/** One of the answers to a question that are told apart, in words for a teacher. */
export interface Outcome {
  readonly says: string;
  readonly right: boolean;
  /** Why it tempts; null where nothing was foreseen. */
  readonly why: string | null;
}

/**
 * The answers to a question that are told apart, in the order by which the fields of the page number them (`Judged.outcome`): options
 * by their places, else what is right first, then each slip that was foreseen, then what else can be said.
 */
export function askOutcomes(
  ask: Ask,
  exercise: Exercise,
  { quantities, session }: TaughtPublication,
): Outcome[] {
  const say = (text: string) => plainText(text, quantities);
  const right = (says: string): Outcome => ({ says, right: true, why: null });
  const wrong = (says: string, why: string | null = null): Outcome => ({ says, right: false, why });
  const tempting = (list: readonly { readonly value: string; readonly why: string }[]) =>
    list.map(({ value, why }) => wrong(say(`{${value}}`), say(why)));
  switch (ask.kind) {
    case 'choice':
    case 'spot':
      return ask.options.map((option) => ({
        says: say(option.text),
        right: option.right,
        why: say(option.why),
      }));
    case 'several':
      return [
        right('All that are right, and no other'),
        wrong('Nothing wrong, but not all'),
        ...ask.options
          .filter((option) => !option.right)
          .map((option) => wrong(say(option.text), say(option.why))),
      ];
    case 'number':
      return [
        right(rightNumber(ask, quantities, session.series)),
        ...tempting(ask.tempting),
        wrong('Another number, too low'),
        wrong('Another number, too high'),
      ];
    case 'sort':
      return [
        right('Every card in its place'),
        ...ask.cards.map(({ text, why }) => wrong(`Only this card misplaced: ${say(text)}`, say(why))),
        wrong('Two cards or more misplaced'),
      ];
    case 'order':
      return [
        right('In the right order'),
        ...ask.steps
          .slice(0, -1)
          .map(({ text, why }, place) =>
            wrong(`${place === 0 ? 'Not first' : `Not in place ${place + 1}`}: ${say(text)}`, say(why)),
          ),
      ];
    case 'read': {
      const patients = askedTable(exercise, ask.table, session.defaults.cohort).flatMap(
        (group) => group.patients,
      );
      const key = right(readAnswerText(ask, patients, session.series));
      if (ask.read === 'patients')
        return [
          key,
          wrong('Some are missing'),
          wrong('Some don’t belong'),
          wrong('Some are missing, some don’t belong'),
        ];
      const marks =
        ask.read === 'change' || ask.read === 'limits' ? ['First mark', 'Second mark'] : ['Another place'];
      const far = ask.read === 'time' ? ['too early', 'too late'] : ['too low', 'too high'];
      return [
        key,
        ...('tempting' in ask ? tempting(ask.tempting) : []),
        ...marks.flatMap((mark) => far.map((each) => wrong(`${mark} ${each}`))),
      ];
    }
    case 'draw':
      return [
        right('The right curve'),
        ...ask.misconceptions
          .map((id) => misconceptionWords(id, session.series.outcome))
          .map(({ does, why }) => wrong(does, why)),
        wrong('Another curve'),
      ];
    case 'table':
      return [
        right('A table that meets every statement'),
        ...ask.facts.map((_, place) =>
          wrong(`${place + 1} ${place === 0 ? 'statement' : 'statements'} not met`),
        ),
      ];
  }
}
