import { isEndpoint } from './endpointOf.ts';
import { TIME } from './timeRate.ts';
import { wordsOf } from './wordsOfNames.ts';

/** Words of time that don't say of what: "duration of treatment", "imatinib months" are no follow-up. */
const BARE_TIME =
  /^(times?|duration|length|interval|period|t|d|days?|w|wks?|weeks?|m|months?|y|years?|mo|mon|mos|mths|yrs?|monate|tage|jahre|wochen|zeit|meses|dias|mois|jours|tempo|tiempo|temps|mesi|giorni)$/u;

/** Words that may stand beside them without saying that something else is timed. */
const BESIDE_TIME =
  /^(in|of|the|on|at|to|until|till|since|from|after|post|for|no|n|nr|number|total|max|maximum|study|risk|person|patient|patients|pt|my|final|fin|new|calc|calculated|computed|rounded|raw|cont|continuous|num|numeric|var|value|val|x|y|a|b|c|i|months?|days?|seit|nach|bis|der|die|de|du|depuis|desde|hasta|da|del|la|le|\d+)$/u;

const OF_FOLLOW_UP =
  /^(follow\w*|fu\w*|lfu|ltfu|surv\w*|obs\w*|event\w*|death|dead|died|dth|last|contact|seen|alive|known|censor\w*|cens|exit|stop|end|outcome|status|failure|\w*uberleb\w*|\w+frei\w*|beobacht\w*|nachbeobacht\w*|nachsorge|supervivencia|sobrevida|seguimiento|seguimento|sopravvivenza|suivi|survie|free|frei|specific|overall|disease|tumou?r|event|cancer)$/u;

/** A name that times something without a word for follow-up: an unknown word beside "months" or "duration" speaks against it. */
export function durationOfSomethingElse(words: readonly string[]): number {
  const rest = words.filter((word) => word !== '' && !BARE_TIME.test(word) && !BESIDE_TIME.test(word));
  if (rest.length === 0 || rest.length === words.length) return 0;
  const speaks = rest.some(
    (word) => OF_FOLLOW_UP.test(word) || KNOWN_BEFORE.test(word) || TIME.has(word) || isEndpoint(word),
  );
  return speaks ? 0 : 6;
}

const KNOWN_BEFORE =
  /^(os|pfs|dfs|rfs|efs|rec|recur|relapse|surv|survival|fu|followup|event|death|obs|observation|total|overall|life|live|censor|cens|exit|stop|end|follow|mfs|dmfs|prog|tte|risk)$/u;

/** "protime", "diagtime": what stands before the time in one word is no follow-up that is known. */
export function timesOfSomethingElse(base: string): number {
  const strange = wordsOf(base).filter((word) => {
    const [before, behind] = /^([a-z]{2,})(?:times?)$/u.exec(word)?.slice(0, 2) ?? [];
    return (
      before !== undefined &&
      behind !== undefined &&
      !TIME.has(behind) &&
      !TIME.has(before) &&
      !KNOWN_BEFORE.test(behind)
    );
  });
  return strange.length > 0 ? 6 : 0;
}

/** "Time to surgery" is no follow-up; "time to death" is. */
export function timeOfSomethingElse(joined: string): number {
  const [, to] =
    /\b(?:to|until|till|before|between) (?:the )?(?:first |last )?([a-z]+)/u.exec(
      /\b(?:time|days|months|weeks|years|interval) .*/u.exec(joined)?.[0] ?? '',
    ) ?? [];
  if (to === undefined) return 0;
  return /^(death|event|relapse|recurrence|progression|last|follow|followup|fu|failure|censor|censoring|end|os|pfs|dfs|exit|contact|metastasis)$/u.test(
    to,
  )
    ? 0
    : 6;
}
