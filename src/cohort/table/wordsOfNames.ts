/** A name as lower-case words joined by hyphens: "Primary site (1=SI)" is "primary-site-1-si". */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/** The words of a name: "OS_months" has "os" and "months". */
export function wordsOf(name: string): string[] {
  return slug(name).split('-');
}

/** Words of names that are often written together with another: "survtime", "rectime", "fustat", "osmonths", "deathevent". */
const TAILS =
  /^([a-z]{1,12}?)(times?|status|months?|days?|weeks?|years?|yrs?|events?|date|dat|cens|censor|stop|start|death|dead|ind|flag)$/u;
const HEADS =
  /^(time|status|cens|days|months|years|event)(os|pfs|dfs|rfs|efs|rec|recur|death|dead|dth|surv|event|cens|fu)$/u;

/** "Überlebenstage": days in German close many other words, such as "stage". */
const GERMAN_TAILS = /^(uberlebens|beobachtungs|nachbeobachtungs|verlaufs)(tage|wochen|monate|jahre)$/u;

/** "fustat", "osstat"; other words that end so, such as "menostat", are no states of follow-up. */
const STATES = /^(os|pfs|dfs|rfs|fu|f|d|c|rec|vital|life|event|death|surv|p)(stat)$/u;

/** The words of a name, with those taken apart that are written together: "rectime" is "rec" and "time". */
export function plainWordsOf(name: string): string[] {
  return wordsOf(name).flatMap((word) => {
    if (WHOLE.has(word)) return [word];
    const parts = HEADS.exec(word) ?? GERMAN_TAILS.exec(word) ?? STATES.exec(word) ?? TAILS.exec(word);
    return parts ? [parts[1] ?? '', parts[2] ?? ''] : [word];
  });
}

/** Words that only look as if they were two. */
const WHOLE = new Set([
  'lifetime',
  'prevent',
  'candidate',
  'estimate',
  'update',
  'today',
  'restart',
  'sundays',
  'prevents',
  'demos',
  'birthday',
]);
