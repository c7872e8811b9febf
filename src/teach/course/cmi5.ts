import { seatHash } from '../../rows/teach/seatOf.ts';
import type { AnswerParts, Interaction } from './interactionOf.ts';
import { RecordStore, launchOf, type Launch } from './RecordStore.ts';
import type { CourseState, LearningSystem } from './LearningSystem.ts';
import { duration, patternText, responseText } from './scorm2004.ts';

/** What the system has kept for the visit: what every statement has to carry, and the score that passes, if any. */
interface LaunchData {
  readonly contextTemplate?: Readonly<Record<string, unknown>>;
  readonly masteryScore?: number;
  /** What the course names for it, or whoever set it up in the system. */
  readonly launchParameters?: string;
  /** Looked at again, or only looked at, a course isn't judged. */
  readonly launchMode?: 'Normal' | 'Browse' | 'Review';
}

/** Who is meant: by the standard always an account of the system. */
interface Actor {
  readonly account?: { readonly homePage?: string; readonly name?: string };
}

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
/** Whose numbers a question asks about, as the key of a class is opened with it. */
const SEAT = 'urn:explorable-series:seat';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
/** Where all answers are kept. */
const KEPT = 'answers';

/** A learning system by cmi5; null where the page wasn't opened by one, or it refuses. */
export async function cmi5(page: Window): Promise<LearningSystem | null> {
  const launch = launchOf(page.location.search);
  if (!launch) return null;
  try {
    const asked = await fetch(launch.fetch, { method: 'POST' });
    const { 'auth-token': token } = (await asked.json()) as { 'auth-token'?: string };
    if (!token) return null;
    const store = new RecordStore(launch, token);
    const data = JSON.parse((await store.state('LMS.LaunchData')) || '{}') as LaunchData;
    const kept = await store.state(KEPT);
    // The standard asks for it before the first statement; nothing here depends on it.
    await store.preferences();
    return new Cmi5System(launch, store, data, kept);
  } catch {
    return null;
  }
}

class Cmi5System implements LearningSystem {
  readonly kept: string;
  readonly place: string;
  readonly launched: string;
  readonly learner: string;
  private readonly launch: Launch;
  private readonly store: RecordStore;
  private readonly data: LaunchData;
  private readonly started = performance.now();
  private completed = false;
  private score: number | null = null;

  constructor(launch: Launch, store: RecordStore, data: LaunchData, kept: string) {
    this.launch = launch;
    this.store = store;
    this.data = data;
    const [place = '', ...text] = kept.split('\n');
    this.place = place.replace('*', '');
    // A star says that it was completed: that is told once.
    this.completed = place.endsWith('*');
    this.kept = text.join('\n');
    this.launched = data.launchParameters ?? '';
    const { homePage = '', name = '' } = (launch.actor as Actor | null)?.account ?? {};
    this.learner = name === '' ? '' : `${homePage} ${name}`;
    this.say('initialized', {});
  }

  record(made: Interaction): void {
    const { response, pattern, tolerance, misconception, seat } = made;
    this.say(
      'answered',
      {
        result: {
          success: made.right,
          response: responseText(response),
          ...(made.seconds === null ? {} : { duration: duration(made.seconds) }),
          ...(seat === null ? {} : { extensions: { [SEAT]: seatHash(seat) } }),
        },
        object: {
          id: `${this.launch.activityId}#${made.id}`,
          definition: {
            type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
            description: { en: `Misconception: ${misconception}` },
            interactionType: response.type,
            ...(pattern === null ? {} : { correctResponsesPattern: [patternText(pattern, tolerance)] }),
            ...choicesOf(response, pattern),
          },
        },
      },
      false,
    );
  }

  keep({ score, completed, place, kept }: CourseState): void {
    if (this.score !== null && score !== this.score)
      this.say('scored', { result: { score: scoreOf(score) } }, false);
    this.score = score;
    const isJudged = (this.data.launchMode ?? 'Normal') === 'Normal';
    if (completed && !this.completed && isJudged) {
      this.completed = true;
      this.judge(score);
    }
    this.store.put(KEPT, `${place}${this.completed ? '*' : ''}\n${kept}`);
  }

  leave(seconds: number): void {
    this.store.isLeaving = true;
    this.say('terminated', { result: { duration: duration(seconds) } });
  }

  private judge(score: number): void {
    const taken = duration((performance.now() - this.started) / 1000);
    this.say('completed', { result: { completion: true, duration: taken } }, true, ['moveon']);
    const { masteryScore } = this.data;
    if (masteryScore === undefined) return;
    const success = score >= masteryScore;
    const result = { success, score: scoreOf(score), duration: taken };
    this.say(success ? 'passed' : 'failed', { result }, true, ['moveon'], { [MASTERY]: masteryScore });
  }

  /** A statement; `defined` is one of those that cmi5 itself defines, which carry its category. */
  private say(
    verb: string,
    more: object,
    defined = true,
    categories: readonly string[] = [],
    extensions: object = {},
  ): void {
    const { actor, activityId, registration } = this.launch;
    const template = this.data.contextTemplate ?? {};
    const activities = (template['contextActivities'] ?? {}) as Readonly<Record<string, readonly object[]>>;
    const own = defined ? ['cmi5', ...categories].map((name) => ({ id: `${CATEGORY}${name}` })) : [];
    this.store.say({
      id: crypto.randomUUID(),
      timestamp: new Date().toISOString(),
      actor,
      verb: { id: `${VERBS}${verb}`, display: { en: verb } },
      object: { id: activityId },
      context: {
        ...template,
        registration,
        extensions: { ...(template['extensions'] as object | undefined), ...extensions },
        contextActivities: { ...activities, category: [...(activities['category'] ?? []), ...own] },
      },
      ...more,
    });
  }
}

function scoreOf(share: number): object {
  return { scaled: Math.round(share * 1e4) / 1e4, raw: Math.round(share * 1e4) / 100, min: 0, max: 100 };
}

/** The options, or the sides of a match, that answer and pattern name: xAPI wants them declared. */
function choicesOf(response: AnswerParts, pattern: AnswerParts | null): object {
  const named = [response, ...(pattern ? [pattern] : [])];
  const listed = (ids: readonly string[]) =>
    [...new Set(ids)].sort().map((id) => ({ id, description: { en: id } }));
  if (response.type === 'choice' || response.type === 'sequencing')
    return { choices: listed(named.flatMap((each) => ('parts' in each ? each.parts : []))) };
  if (response.type !== 'matching') return {};
  const pairs = named.flatMap((each) => ('pairs' in each ? each.pairs : []));
  return {
    source: listed(pairs.map(([source]) => source)),
    target: listed(pairs.map(([, target]) => target)),
  };
}
