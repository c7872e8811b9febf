import { formatPercent } from '../format/formatPercent.ts';
import type { Ask } from '../publication/askSchema.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import { askedTable } from '../quantities/askedTable.ts';
import { curveSteps } from '../rows/teach/curveSteps.ts';
import type { RecordItem, RecordQuestion } from '../rows/teach/learnerRecord.ts';
import type { TaughtPublication } from './TaughtPublication.ts';
import { askUnit, rightNumber } from './askUnit.ts';
import { plainText } from './plainText.ts';
import { readAnswerText } from './readAnswerText.ts';

/** The exercises of a publication as a learner's record tells them. */
export function recordItems(open: TaughtPublication): RecordItem[] {
  return open.publication.exercises.map((exercise) => ({
    id: exercise.id,
    title: plainText(exercise.matter.title, open.quantities),
    concepts: exercise.matter.concepts,
    ask: { id: `${exercise.id}-ask`, ...questionOf(exercise.matter.ask, exercise, open) },
    transfer: { id: `${exercise.id}-transfer`, ...questionOf(exercise.matter.transfer.ask, exercise, open) },
  }));
}

function questionOf(ask: Ask, exercise: Exercise, open: TaughtPublication): Omit<RecordQuestion, 'id'> {
  const { series, defaults } = open.session;
  const say = (text: string) => plainText(text, open.quantities);
  const none = { labels: {}, unit: '', parts: [] };
  const patients = (table: string) =>
    askedTable(exercise, table, defaults.cohort).flatMap((group) => group.patients);
  switch (ask.kind) {
    case 'choice':
    case 'spot':
    case 'several': {
      const labels = ask.options.map(({ text }) => say(text));
      const so = labels.filter((_, place) => ask.options[place]!.right).join('; ');
      return { ...none, labels: Object.fromEntries(labels.entries()), so };
    }
    case 'number': {
      const unit = askUnit(ask, series) ?? '';
      const measure = { kind: ask.measure, unit, ...(ask.bounds ?? {}) };
      return { ...none, unit, measure, so: rightNumber(ask, open.quantities, series) };
    }
    case 'sort':
      return { ...none, parts: ask.cards.map(({ bin }) => bin), so: `all ${ask.cards.length} in place` };
    case 'order':
      return {
        ...none,
        parts: ask.steps.map((_, place) => String(place)),
        so: `all ${ask.steps.length} in order`,
      };
    case 'read': {
      // Of two marks the words that say what is right name the unit.
      const unit = ask.read === 'change' || ask.read === 'limits' ? '' : (askUnit(ask, series) ?? '');
      return { ...none, unit, so: readAnswerText(ask, patients(ask.table), series) };
    }
    case 'draw': {
      const falls = curveSteps(patients(ask.table)).slice(1);
      const so = falls.map(({ time, survival }) => `${time}: ${formatPercent(survival)}`).join(', ');
      return { ...none, so };
    }
    case 'table':
      return { ...none, so: 'every statement met' };
  }
}
