import { findApi } from './findApi.ts';
import type { AnswerParts, Interaction } from './interactionOf.ts';
import type { CourseState, LearningSystem } from './LearningSystem.ts';

/** The run-time of SCORM 2004, as far as it is used here; everything goes in and out as text. */
interface Api2004 {
  Initialize(nothing: ''): string;
  GetValue(name: string): string;
  SetValue(name: string, value: string): string;
  Commit(nothing: ''): string;
  Terminate(nothing: ''): string;
}

/** A learning system by SCORM 2004, 4th edition (ADL 2009); null where the page stands in none, or it doesn't begin. */
export function scorm2004(page: Window): LearningSystem | null {
  const api = findApi<Api2004>('API_1484_11', page);
  if (!api || String(api.Initialize('')) !== 'true') return null;
  const set = (name: string, value: string | number) => api.SetValue(`cmi.${name}`, String(value));
  if (api.GetValue('cmi.completion_status') !== 'completed') set('completion_status', 'incomplete');
  return {
    kept: api.GetValue('cmi.suspend_data'),
    place: api.GetValue('cmi.location'),
    launched: api.GetValue('cmi.launch_data'),
    learner: api.GetValue('cmi.learner_id'),
    record(made) {
      const count = Number(api.GetValue('cmi.interactions._count')) || 0;
      for (const [name, value] of fields2004(made)) set(`interactions.${count}.${name}`, value);
    },
    keep({ score, progress, completed, place, kept }: CourseState) {
      set('score.min', 0);
      set('score.max', 100);
      set('score.raw', Math.round(score * 1e4) / 100);
      set('score.scaled', Math.round(score * 1e4) / 1e4);
      set('progress_measure', Math.round(progress * 1e4) / 1e4);
      set('location', place);
      set('suspend_data', kept);
      if (completed) set('completion_status', 'completed');
      api.Commit('');
    },
    leave(seconds) {
      set('session_time', duration(seconds));
      set('exit', 'suspend');
      api.Commit('');
      api.Terminate('');
    },
  };
}

/** The fields of an interaction, in an order that the standard allows. */
export function fields2004(made: Interaction): readonly (readonly [name: string, value: string])[] {
  return [
    ['id', made.id],
    ['type', made.response.type],
    ...made.concepts.map((id, index) => [`objectives.${index}.id`, id] as const),
    // The standard takes a time zone only after parts of a second.
    ['timestamp', `${made.at.toISOString().slice(0, 22)}Z`],
    ...(made.pattern === null
      ? []
      : [['correct_responses.0.pattern', patternText(made.pattern, made.tolerance)] as const]),
    ['learner_response', responseText(made.response)],
    ['result', made.right ? 'correct' : 'incorrect'],
    ...(made.seconds === null ? [] : [['latency', duration(made.seconds)] as const]),
    // What it is about, in the one field for words: 250 characters are sure to be kept.
    ['description', `${seatSentence(made)}Misconception: ${made.misconception}`.slice(0, 250)],
  ];
}

/** Whose numbers were asked about; empty for those of everyone. */
function seatSentence({ seat }: Interaction): string {
  return seat === null ? '' : `Seat ${seat.seat} of class ${seat.group}. `;
}

/** An answer as SCORM 2004 and xAPI write it. */
export function responseText(answer: AnswerParts): string {
  switch (answer.type) {
    case 'numeric':
      return String(Math.round(answer.value * 1e6) / 1e6);
    case 'matching':
      return answer.pairs.map(([source, target]) => `${source}[.]${target}`).join('[,]');
    case 'other':
      return answer.text.slice(0, 4000);
    default:
      return answer.parts.join('[,]');
  }
}

/** What is right, as they write it: a number as a range. */
export function patternText(answer: AnswerParts, tolerance: number): string {
  if (answer.type !== 'numeric') return responseText(answer);
  return [answer.value - tolerance, answer.value + tolerance]
    .map((value) => responseText({ type: 'numeric', value }))
    .join('[:]');
}

/** A length of time by ISO 8601: "PT95.5S". */
export function duration(seconds: number): string {
  return `PT${Math.round(seconds * 100) / 100}S`;
}
