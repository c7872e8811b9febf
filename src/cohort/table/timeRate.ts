import { rateOf, ratesByWord } from './ratesByWord.ts';
import { durationOfSomethingElse, timeOfSomethingElse, timesOfSomethingElse } from './timeOfSomethingElse.ts';

export const TIME = ratesByWord({
  4: 'tte futime followup aval ttp ttr lenfol uberlebenszeit beobachtungszeit nachbeobachtung',
  3: 'time times follow fu fup lfu survival surv months obstime tstop zeit monate tiempo meses temps mois survie suivi tempo mesi supervivencia seguimiento sopravvivenza sobrevida seguimento overleving',
  2: 'duration os dfs pfs rfs dss efs css mfs dmfs days weeks month mo mos mths years yrs t exit stop tage jahre dias jours delai giorni',
  1: 'day week year yr observation length interval',
});

/** Words that speak against a time since time zero: an age, a size, a dose, a time of something else. */
const NOT_TIME = ratesByWord({
  8: 'predicted expected estimated probability prob nomogram forecast age ages alter edad birth dob born status stat indicator flag cens censor censored date dates ischemia ischaemia doubling protime',
  6: 'size diameter dose cycles cycle event events id calendar stay operative operating waiting wait wtime nodes score group category class ratio percent pct smoking pack bp glucose prothrombin clotting school education',
  5: 'hospital operation cm mm symptom symptoms count cat',
  4: 'treatment chemo chemotherapy therapy transplant admission number mean visit',
  3: 'surgery onset point points',
});

const JAPANESE_TIME =
  /観察期間|生存期間|追跡期間|観察日数|生存日数|生存月数|追跡月数|フォローアップ|経過期間|期間|日数|月数|年数/u;

/** "5-year survival", "30-day mortality": whether somebody lived so long, and no time. */
const SHARE =
  /\b\d+ (years?|yrs?|y|months?|mo|days?|d|weeks?) (overall |disease free )?(surv\w*|os|dfs|mortality|death|dead|alive)\b/u;

/** How much a name speaks for a time of follow-up; below 0 where it speaks of a date, or of a time of something else. */
export function timeRate(base: string, words: readonly string[], dated: boolean): number {
  const joined = words.join(' ');
  // A share, not a time.
  const within = SHARE.test(joined) || base.includes('%') ? 8 : 0;
  return (
    Math.min(6, rateOf(words, TIME)) -
    rateOf(spokenBefore(withoutEventTime(words)), NOT_TIME) -
    within -
    timeOfSomethingElse(joined) -
    timesOfSomethingElse(base) -
    durationOfSomethingElse(spokenBefore(words)) +
    (dated ? -4 : JAPANESE_TIME.test(base.normalize('NFKC')) ? 4 : 0)
  );
}

/** The words in front of "since surgery", "to event": what time is counted from, or to, speaks neither for nor against it. */
function spokenBefore(words: readonly string[]): readonly string[] {
  const place = words.findIndex((word) => /^(since|after|from|post|to|until|till)$/u.test(word));
  return place > 0 ? words.slice(0, place) : words;
}

/** "Event time" is the time of the event. */
function withoutEventTime(words: readonly string[]): readonly string[] {
  return words.filter(
    (word, place) =>
      word !== 'event' || !/^(times?|days?|months?|weeks?|years?)$/u.test(words[place + 1] ?? ''),
  );
}
