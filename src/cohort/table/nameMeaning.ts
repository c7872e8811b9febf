import type { TimeUnit } from './TableMapping.ts';
import { dateMeaning, type DateMeaning } from './dateMeaning.ts';
import { type Endpoint, endpointOf } from './endpointOf.ts';
import { eventRate } from './eventRate.ts';
import { splitCoding } from './headerCoding.ts';
import { isIdentifier } from './isIdentifier.ts';
import { timeRate } from './timeRate.ts';
import { unitsIn } from './unitsIn.ts';
import { plainWordsOf } from './wordsOfNames.ts';

/** What a column's name says, before its values are looked at. Rates are 0 where it says nothing, below where it speaks against. */
export interface NameMeaning {
  readonly words: readonly string[];
  readonly endpoint: Endpoint | null;
  readonly time: number;
  readonly event: number;
  /** A word for leaving follow-up without the event ("cens"), a word for being alive, a word for the event itself. */
  readonly censored: boolean;
  readonly alive: boolean;
  readonly event1: boolean;
  /** Whether the name denies what it names ("no death", "not alive", "disease free"), so that a yes to it can mean either. */
  readonly denies: boolean;
  /** Whether it names survival itself, of which a yes is no event. */
  readonly survival: boolean;
  readonly units: readonly TimeUnit[];
  /** The patient's identifier. */
  readonly id: boolean;
  readonly date: boolean;
  /** Part of a pair: the beginning or the end of a stretch at risk. */
  readonly entry: boolean;
  readonly exit: boolean;
  /** The last time that somebody was seen; the time or date of the event. */
  readonly last: boolean;
  readonly ofEvent: boolean;
  /** What it says where it is a date. */
  readonly dateOf: DateMeaning;
}

const JAPANESE_DATE = /日$|年月日|日付/u;

/** What the name of a column says of it. */
export function nameMeaning(name: string): NameMeaning {
  const { base } = splitCoding(name);
  const japanese = base.normalize('NFKC');
  const words = plainWordsOf(base);
  const joined = words.join(' ');
  const has = (pattern: RegExp) => pattern.test(joined);
  const censored =
    has(/\b(cens|censor|censored|censoring|censorship|cnsr|censure|zensiert)\b/u) ||
    /打ち?切/u.test(japanese);
  const alive =
    has(/\b(alive|living|survived|survivor|vivo|lebt|vivant|levend)\b/u) ||
    /^(生存|生存中|生存の?有無)$/u.test(japanese.trim());
  const dateOf = dateMeaning(words, japanese);
  const dated = has(/\b(date|dates|dat|datum|fecha|data|dt)\b/u) || JAPANESE_DATE.test(japanese);
  return {
    words,
    endpoint: endpointOf(words, joined, japanese),
    time: timeRate(base, words, dated),
    event: eventRate(base, words),
    censored,
    alive,
    event1:
      has(
        /\b(event|death|dead|died|dth|deceased|fustat|relapse|recurrence|recur|progression|failure|fail|uncensored|observed|mortality|delta|evt|verstorben|gestorben|muerte|fallecido|deces|decesso|exitus|ereignis|evento|evenement|obito|tod|recidives?|recidivas?|rezidive?|recidief|rechute|recaida|ricaduta)\b/u,
      ) || /死亡|再発|イベント|増悪/u.test(japanese),
    denies:
      has(/\b(no|not|non|never|without|ohne|kein|keine|sans|sin|senza|sem)\b/u) ||
      // "Relapsefree" in one word; "failurefree time" is a time.
      has(/\b[a-z]+free\b/u) ||
      has(/\bfree\b(?! (surv|survival|time|interval|period|months?|days?|weeks?|years?))/u) ||
      /無(再発|増悪|病|転移)/u.test(japanese),
    survival: has(/\b(survival|surv|survie|uberleben|supervivencia|sopravvivenza|sobrevida)\b/u),
    units: unitsIn(name),
    id: isIdentifier(base, words),
    date: dated,
    entry: has(
      /^(t ?(start|begin|entry|in)|start ?time|start|entry ?(time|age)?|enter|entered|time ?(1|0|start|entry|in)|t ?0|left|(left )?trunc(ation)?( ?time)?|(age|time|months?|days?|years?) ?(at|to|of|until)? ?(study )?(entry|enrol(l?ment)?)|(study|delay(ed)?|late) entry|enrol(l|led|l?ment)?( ?time)?|begin|from|origin)( (days?|months?|weeks?|years?))?$/u,
    ),
    exit: has(
      /^(t ?(stop|end|exit|out)|stop ?time|stop|exit ?(time|age)?|end ?(time)?|time ?(2|stop|exit|out|end)|t ?1|right|age ?(at )?exit|finish|to|until|time)( (days?|months?|weeks?|years?))?$/u,
    ),
    last:
      has(
        /\b(last|latest|letzter?|letztes|letzten|kontrolle|nachsorge|dernier|derniere|ultimo|ultima|ultimate|derniere?s?|ultim[oa]s?|laatste?|follow ?up|followup|fu|fup|lfu|contact|seen|censor|censored|cens|study end|end)\b/u,
      ) || /最終|追跡/u.test(japanese),
    ofEvent:
      dateOf.death ||
      has(
        /\b(relapse|recurrence|recurred|progression|event|metastas[ei]s|recidiv\w*|rezidiv\w*|rechute|recaida|progres\w*|failure)\b/u,
      ) ||
      /再発|増悪|転移/u.test(japanese),
    dateOf,
  };
}
