import type { AnswerParts, Interaction } from './interactionOf.ts';
import type { CourseState, LearningSystem } from './LearningSystem.ts';
import { findApi } from './findApi.ts';

/** The run-time of SCORM 1.2, as far as it is used here; everything goes in and out as text. */
interface Api12 {
  LMSInitialize(nothing: ''): string;
  LMSGetValue(name: string): string;
  LMSSetValue(name: string, value: string): string;
  LMSCommit(nothing: ''): string;
  LMSFinish(nothing: ''): string;
}

/** A learning system by SCORM 1.2 (ADL 2001); null where the page stands in none, or it doesn't begin. */
export function scorm12(page: Window): LearningSystem | null {
  const api = findApi<Api12>('API', page);
  if (!api || String(api.LMSInitialize('')) !== 'true') return null;
  const set = (name: string, value: string | number) => api.LMSSetValue(`cmi.${name}`, String(value));
  // A course that was completed once stays so.
  if (!['completed', 'passed', 'failed'].includes(api.LMSGetValue('cmi.core.lesson_status')))
    set('core.lesson_status', 'incomplete');
  return {
    kept: api.LMSGetValue('cmi.suspend_data'),
    place: api.LMSGetValue('cmi.core.lesson_location'),
    launched: api.LMSGetValue('cmi.launch_data'),
    learner: api.LMSGetValue('cmi.core.student_id'),
    record(made) {
      const count = Number(api.LMSGetValue('cmi.interactions._count')) || 0;
      for (const [name, value] of fields12(made)) set(`interactions.${count}.${name}`, value);
    },
    keep({ score, completed, place, kept }: CourseState) {
      set('core.score.min', 0);
      set('core.score.max', 100);
      set('core.score.raw', Math.round(score * 1e4) / 100);
      set('core.lesson_location', place);
      set('suspend_data', kept);
      if (completed) set('core.lesson_status', 'completed');
      api.LMSCommit('');
    },
    leave(seconds) {
      set('core.session_time', clock(seconds));
      set('core.exit', 'suspend');
      api.LMSCommit('');
      api.LMSFinish('');
    },
  };
}

/**
 * The fields of an interaction, in an order that the standard allows. It has none for a description: the misconception, and the seat
 * whose numbers were asked about, stand as ids of further objectives, in letters, digits and hyphens.
 */
export function fields12(made: Interaction): readonly (readonly [name: string, value: string])[] {
  const objectives = [
    ...made.concepts,
    `misconception-${asIdentifier(made.misconception)}`.slice(0, 255),
    ...(made.seat === null ? [] : [`class-${made.seat.group}-seat-${made.seat.seat}`]),
  ];
  return [
    ['id', made.id],
    ...objectives.map((id, index) => [`objectives.${index}.id`, id] as const),
    ['time', made.at.toTimeString().slice(0, 8)],
    ['type', made.response.type === 'other' ? 'performance' : made.response.type],
    ...(made.pattern === null ? [] : [['correct_responses.0.pattern', text12(made.pattern)] as const]),
    ['student_response', text12(made.response)],
    ['result', made.right ? 'correct' : 'wrong'],
    ...(made.seconds === null ? [] : [['latency', clock(made.seconds)] as const]),
  ];
}

function text12(answer: AnswerParts): string {
  switch (answer.type) {
    case 'numeric':
      return String(Math.round(answer.value * 1e6) / 1e6);
    case 'matching':
      return answer.pairs.map(([source, target]) => `${source}.${target}`).join(',');
    case 'other':
      return answer.text.slice(0, 255);
    default:
      return answer.parts.join(',');
  }
}

/** A length of time as "0000:00:00.00". */
function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = (seconds % 60).toFixed(2).padStart(5, '0');
  // 59.999 is printed as 60.00.
  return `${String(hours).padStart(4, '0')}:${String(minutes).padStart(2, '0')}:${rest === '60.00' ? '59.99' : rest}`;
}

function asIdentifier(sentence: string): string {
  return sentence
    .normalize('NFKD')
    .replace(/[^\w]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .toLowerCase();
}
