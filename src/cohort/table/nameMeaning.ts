import { ownValue } from '../ownValue.ts';
import type { TimeUnit } from './TableMapping.ts';
import { splitCoding } from './headerCoding.ts';
import { plainWordsOf, wordsOf } from './wordsOfNames.ts';

/** What a time and an outcome may be about; two columns belong together where it is the same. */
export type Endpoint = 'os' | 'dss' | 'rfs' | 'pfs' | 'dfs' | 'efs' | 'mfs' | 'lrfs';

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
  /** The beginning of follow-up: surgery, diagnosis, randomisation. */
  readonly zero: boolean;
}

const ENDPOINTS: readonly (readonly [Endpoint, RegExp])[] = [
  ['dss', /^(dss|css|dod)$/u],
  ['mfs', /^(dmfs|mfs|ddfs|metastasis|metastases|metastatic|distant)$/u],
  ['lrfs', /^(lrfs|locoregional|local)$/u],
  ['efs', /^(efs|eventfree)$/u],
  ['pfs', /^(pfs|ttp|progression|progressed|prog|progress|progressionfree)$/u],
  ['dfs', /^(dfs|diseasefree)$/u],
  [
    'rfs',
    /^(rfs|ttr|relapse|relapsed|recurrence|recurrent|recurred|recur|rec|rezidiv|rel|relapsefree|recurrencefree|r)$/u,
  ],
  [
    'os',
    /^(os|overall|death|dead|died|dth|deceased|mortality|vital|alive|living|d|tod|muerte|deces|fustat|lifestatus)$/u,
  ],
];
const JAPANESE_ENDPOINTS: readonly (readonly [Endpoint, RegExp])[] = [
  ['rfs', /再発/u],
  ['pfs', /増悪/u],
  ['os', /死亡|生死|生存|全生存/u],
];

const TIME: Readonly<Record<string, number>> = {
  ...{
    time: 3,
    times: 3,
    tte: 4,
    futime: 4,
    followup: 4,
    follow: 3,
    fu: 3,
    fup: 3,
    lfu: 3,
    duration: 2,
    aval: 4,
  },
  ...{
    survival: 3,
    surv: 3,
    os: 2,
    dfs: 2,
    pfs: 2,
    rfs: 2,
    dss: 2,
    efs: 2,
    css: 2,
    mfs: 2,
    dmfs: 2,
    ttp: 4,
    ttr: 4,
  },
  ...{
    days: 2,
    day: 1,
    weeks: 2,
    week: 1,
    months: 3,
    month: 2,
    mo: 2,
    mos: 2,
    mths: 2,
    years: 2,
    year: 1,
    yrs: 2,
    yr: 1,
  },
  ...{ lenfol: 4, t: 2, observation: 1, obstime: 3, length: 1, exit: 2, stop: 2, tstop: 3, interval: 1 },
  ...{ zeit: 3, uberlebenszeit: 4, beobachtungszeit: 4, nachbeobachtung: 4, monate: 3, tage: 2, jahre: 2 },
  ...{
    tiempo: 3,
    meses: 3,
    dias: 2,
    temps: 3,
    mois: 3,
    jours: 2,
    survie: 3,
    suivi: 3,
    delai: 2,
    tempo: 3,
    mesi: 3,
    giorni: 2,
  },
  ...{ supervivencia: 3, seguimiento: 3, sopravvivenza: 3, sobrevida: 3, seguimento: 3, overleving: 3 },
};
/** Words that speak against a time since time zero: an age, a size, a dose, a time of something else. */
const NOT_TIME: Readonly<Record<string, number>> = {
  ...{
    age: 8,
    ages: 8,
    alter: 8,
    edad: 8,
    birth: 8,
    dob: 8,
    born: 8,
    size: 6,
    diameter: 6,
    dose: 6,
    cycles: 6,
    cycle: 6,
  },
  ...{
    status: 8,
    stat: 8,
    event: 6,
    events: 6,
    id: 6,
    indicator: 8,
    flag: 8,
    cens: 8,
    censor: 8,
    censored: 8,
    calendar: 6,
  },
  ...{
    date: 8,
    dates: 8,
    stay: 6,
    hospital: 5,
    operation: 5,
    operative: 6,
    operating: 6,
    ischemia: 8,
    ischaemia: 8,
  },
  ...{
    waiting: 6,
    wait: 6,
    wtime: 6,
    doubling: 8,
    treatment: 4,
    chemo: 4,
    chemotherapy: 4,
    therapy: 4,
    cm: 5,
    mm: 5,
  },
  ...{
    surgery: 3,
    transplant: 4,
    admission: 4,
    symptom: 5,
    symptoms: 5,
    onset: 3,
    nodes: 6,
    number: 4,
    count: 5,
    score: 6,
  },
  ...{
    group: 6,
    category: 6,
    cat: 5,
    class: 6,
    mean: 4,
    point: 3,
    points: 3,
    visit: 4,
    ratio: 6,
    percent: 6,
    pct: 6,
  },
  ...{
    smoking: 6,
    pack: 6,
    bp: 6,
    glucose: 6,
    prothrombin: 6,
    clotting: 6,
    protime: 8,
    school: 6,
    education: 6,
  },
};
const EVENT: Readonly<Record<string, number>> = {
  ...{
    status: 4,
    stat: 4,
    event: 4,
    events: 3,
    death: 4,
    dead: 4,
    died: 4,
    dth: 4,
    deceased: 4,
    vital: 4,
    outcome: 3,
    fustat: 4,
  },
  ...{
    cens: 4,
    censor: 4,
    censored: 4,
    censoring: 4,
    censorship: 4,
    cnsr: 5,
    uncensored: 4,
    failure: 3,
    fail: 3,
    alive: 3,
  },
  ...{
    living: 2,
    survived: 3,
    survivor: 2,
    relapse: 3,
    recurrence: 3,
    recur: 3,
    rec: 2,
    progression: 3,
    lost: 2,
    delta: 3,
  },
  ...{
    observed: 3,
    mortality: 3,
    e: 2,
    d: 1,
    os: 1,
    dfs: 1,
    pfs: 1,
    rfs: 1,
    dss: 1,
    efs: 1,
    indicator: 1,
    evt: 4,
    ev: 1,
  },
  ...{
    tod: 3,
    verstorben: 4,
    gestorben: 4,
    muerte: 3,
    fallecido: 4,
    deces: 4,
    decede: 4,
    statut: 4,
    estado: 3,
    stato: 3,
    decesso: 4,
  },
  ...{ exitus: 4, ereignis: 4, zensiert: 4, censure: 4, desenlace: 3, obito: 4, zustand: 2 },
};
const NOT_EVENT: Readonly<Record<string, number>> = {
  ...{
    ecog: 8,
    performance: 8,
    ps: 4,
    smoking: 8,
    smoker: 8,
    menopausal: 8,
    menopause: 8,
    hormone: 8,
    receptor: 8,
    er: 4,
    pr: 4,
  },
  ...{
    her2: 8,
    marital: 8,
    mutation: 8,
    msi: 8,
    node: 6,
    nodal: 6,
    margin: 8,
    margins: 8,
    insurance: 8,
    karnofsky: 8,
    braf: 8,
  },
  ...{
    days: 5,
    day: 4,
    months: 5,
    month: 4,
    weeks: 5,
    years: 5,
    time: 5,
    date: 6,
    kras: 8,
    hpv: 8,
    fitness: 8,
    disease: 1,
  },
  ...{
    hospital: 5,
    inhospital: 5,
    perioperative: 5,
    postoperative: 5,
    operative: 5,
    early: 5,
    therapy: 4,
    treatment: 4,
    sample: 6,
    family: 4,
    history: 4,
    prior: 4,
    baseline: 3,
    resection: 4,
    stage: 4,
    tp53: 8,
  },
};

const JAPANESE_TIME =
  /観察期間|生存期間|追跡期間|観察日数|生存日数|生存月数|追跡月数|フォローアップ|経過期間|期間|日数|月数|年数/u;
const JAPANESE_EVENT = /転帰|死亡|生死|再発の?有無|再発$|イベント|打ち?切り?|予後|生存状況|アウトカム|増悪/u;
const JAPANESE_ID =
  /^(N[°º]|症例|症例番号|患者|患者番号|患者ID|ID|No\.?|番号|通し番号|登録番号|被験者|被験者番号|カルテ番号|整理番号)$/iu;
const JAPANESE_DATE = /日$|年月日|日付/u;

const UNITS: Readonly<Record<string, TimeUnit>> = {
  ...{
    d: 'day',
    day: 'day',
    days: 'day',
    tage: 'day',
    tag: 'day',
    jours: 'day',
    jour: 'day',
    dias: 'day',
    giorni: 'day',
    dagen: 'day',
  },
  ...{
    w: 'week',
    week: 'week',
    weeks: 'week',
    wk: 'week',
    wks: 'week',
    wochen: 'week',
    semaines: 'week',
    semanas: 'week',
  },
  ...{
    m: 'month',
    mo: 'month',
    mos: 'month',
    mth: 'month',
    mths: 'month',
    mon: 'month',
    month: 'month',
    months: 'month',
  },
  ...{ monate: 'month', meses: 'month', mois: 'month', mesi: 'month', maanden: 'month' },
  ...{
    y: 'year',
    year: 'year',
    years: 'year',
    yr: 'year',
    yrs: 'year',
    jahre: 'year',
    ans: 'year',
    anos: 'year',
    anni: 'year',
  },
};
const JAPANESE_UNITS: readonly (readonly [RegExp, TimeUnit])[] = [
  [/日数|[(（［[]\s*日\s*[)）\]］]|日$/u, 'day'],
  [/週数|[(（［[]\s*週\s*[)）\]］]/u, 'week'],
  [/月数|[(（［[]\s*[かヶヵカケ箇ヶ]?月\s*[)）\]］]|[かヶヵカケ箇]月/u, 'month'],
  [/年数|[(（［[]\s*年\s*[)）\]］]/u, 'year'],
];

const ID_STRONG =
  /^(id|ids|usubjid|subjid|subject|subjectid|patient|patients|patientid|patid|pid|pt|ptid|pat|patno|case|caseid|caseno|barcode|mrn|identifier|i|nr|no|number|row|record|sn|seq|serial|index|obs|fall|patiente?n?nummer|fallnummer|name|code|rowname|rownames|participant|person|individual|paciente|paziente)$/u;
const ID_WEAK =
  /^(the|of|study|trial|tcga|bcr|submitter|unique|hospital|registry|key|n|reg|x|sample|anon|de|identified|pseudo)$/u;
/** An identifier of something that many patients share. */
const NOT_ID =
  /^(site|center|centre|institution|clinic|surgeon|hospital|ward|country|project|sex|gender|status|type|group|stage|batch|plate)$/u;

/** What the name of a column says of it. */
export function nameMeaning(name: string): NameMeaning {
  const { base } = splitCoding(name);
  const raw = name.normalize('NFKC');
  const japanese = base.normalize('NFKC');
  const words = plainWordsOf(base);
  const joined = words.join(' ');
  const has = (pattern: RegExp) => pattern.test(joined);
  const rate = (by: Readonly<Record<string, number>>) =>
    words.reduce((sum, word) => sum + (ownValue(by, word) ?? 0), 0);
  const fromPattern = (pattern: RegExp, value: number) => (pattern.test(japanese) ? value : 0);
  const censored =
    has(/\b(cens|censor|censored|censoring|censorship|cnsr|censure|zensiert)\b/u) ||
    /打ち?切/u.test(japanese);
  const alive =
    has(/\b(alive|living|survived|survivor|vivo|lebt|vivant)\b/u) ||
    /^(生存|生存中|生存の?有無)$/u.test(japanese.trim());
  const dated = has(/\b(date|dates|dat|datum|fecha|data|dt)\b/u) || JAPANESE_DATE.test(japanese);
  const unitWords = plainWordsOf(raw).flatMap((word, place, all) => {
    const unit = ownValue(UNITS, word);
    // A single letter is a unit only where it stands last ("t (m)"), and "year of diagnosis" counts nothing.
    if (unit === undefined || (word.length === 1 && (place !== all.length - 1 || all.length < 2))) return [];
    return [unit];
  });
  const spoken =
    unitWords.length > 0
      ? unitWords
      : JAPANESE_UNITS.flatMap(([pattern, unit]) => (pattern.test(raw) ? [unit] : []));
  return {
    words,
    endpoint: endpointOf(words, joined, japanese),
    time:
      Math.min(6, rate(TIME)) -
      rateOf(spokenBefore(withoutEventTime(words)), NOT_TIME) -
      (/\b\d+ (years?|yrs?|y|months?|mo|days?|d|weeks?) (overall |disease free )?(surv\w*|os|dfs|mortality|death|dead|alive)\b/u.test(
        joined,
      )
        ? 8
        : 0) -
      timeOfSomethingElse(joined) -
      timesOfSomethingElse(base) -
      durationOfSomethingElse(spokenBefore(words)) +
      (dated ? -4 : fromPattern(JAPANESE_TIME, 4)),
    event: Math.min(8, rate(EVENT)) - rate(NOT_EVENT) + fromPattern(JAPANESE_EVENT, 4),
    censored,
    alive,
    event1:
      has(
        /\b(event|death|dead|died|dth|deceased|fustat|relapse|recurrence|recur|progression|failure|fail|uncensored|observed|mortality|delta|evt|verstorben|gestorben|muerte|fallecido|deces|decesso|exitus|ereignis|obito|tod)\b/u,
      ) || /死亡|再発|イベント|増悪/u.test(japanese),
    denies:
      has(/\b(no|not|non|never|without|ohne|kein|keine|sans|sin|senza|sem)\b/u) ||
      has(/\bfree\b(?! (surv|survival|time|interval|period|months?|days?|weeks?|years?))/u) ||
      /無(再発|増悪|病|転移)/u.test(japanese),
    survival: has(/\b(survival|surv|survie|uberleben|supervivencia|sopravvivenza|sobrevida)\b/u),
    units: [...new Set(spoken)],
    id:
      JAPANESE_ID.test(japanese.trim()) ||
      (words.some((word) => ID_STRONG.test(word)) &&
        words.every((word) => ID_STRONG.test(word) || ID_WEAK.test(word) || /^\d+$/u.test(word)) &&
        !words.some((word) => NOT_ID.test(word) && words.includes('id') && !words.includes('patient'))),
    date: dated,
    entry: has(
      /^(t ?start|start ?time|start|entry ?(time|age)?|enter|entered|time ?(1|0|start|entry|in)|t ?0|left|truncation|trunc ?time|age ?(at )?entry|delay(ed)? entry|late entry|begin|from|origin)( (days?|months?|weeks?|years?))?$/u,
    ),
    exit: has(
      /^(t ?stop|stop ?time|stop|exit ?(time|age)?|end ?(time)?|time ?(2|stop|exit|out|end)|t ?1|right|age ?(at )?exit|finish|to|until|time)( (days?|months?|weeks?|years?))?$/u,
    ),
    last:
      has(
        /\b(last|latest|letzter?|letztes|letzten|kontrolle|nachsorge|dernier|derniere|ultimo|ultima|ultimate|follow ?up|followup|fu|fup|lfu|contact|seen|censor|censored|cens|study end|end)\b/u,
      ) || /最終|追跡/u.test(japanese),
    ofEvent:
      has(/\b(death|dead|died|dth|deceased|dod|relapse|recurrence|progression|event|deces|muerte|tod)\b/u) ||
      /死亡|再発|増悪/u.test(japanese),
    zero:
      has(
        /\b(surgery|operation|op|resection|diagnosis|diagnosed|dx|randomi[sz]ation|randomi[sz]ed|rando|start|entry|enrol?l?ment|enrol?led|inclusion|baseline|transplant|transplantation|admission|treatment|accept|accepted|registration|begin|onset|first|hepatectomy)\b/u,
      ) || /手術|診断|登録|開始|入院|治療/u.test(japanese),
  };
}

function rateOf(words: readonly string[], by: Readonly<Record<string, number>>): number {
  return words.reduce((sum, word) => sum + (ownValue(by, word) ?? 0), 0);
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

function endpointOf(words: readonly string[], joined: string, japanese: string): Endpoint | null {
  if (/\b(disease|cancer|cause|tumou?r) specific\b/u.test(joined)) return 'dss';
  if (/\b(disease|tumou?r) free\b/u.test(joined)) return 'dfs';
  if (/\bevent free\b/u.test(joined)) return 'efs';
  if (/\boverall surv/u.test(joined)) return 'os';
  // One-letter words name an endpoint only in front of the time itself: "dtime", "rtime".
  const spoken = words.filter((word, place) => word.length > 1 || words[place + 1] === 'time');
  for (const [endpoint, pattern] of ENDPOINTS) if (spoken.some((word) => pattern.test(word))) return endpoint;
  // Survival of no named kind is survival.
  if (/\b(survival|surv|survie|supervivencia|sopravvivenza)\b/u.test(joined)) return 'os';
  return JAPANESE_ENDPOINTS.find(([, pattern]) => pattern.test(japanese))?.[0] ?? null;
}

/** "protime", "diagtime": what stands before the time in one word is no follow-up that is known. */
function timesOfSomethingElse(base: string): number {
  const strange = wordsOf(base).filter((word) => {
    const [before, behind] = /^([a-z]{2,})(?:times?)$/u.exec(word)?.slice(0, 2) ?? [];
    return (
      before !== undefined &&
      behind !== undefined &&
      !Object.hasOwn(TIME, behind) &&
      !Object.hasOwn(TIME, before) &&
      !KNOWN_BEFORE.test(behind)
    );
  });
  return strange.length > 0 ? 6 : 0;
}

/** Words of time that don't say of what: "duration of treatment", "imatinib months" are no follow-up. */
const BARE_TIME =
  /^(times?|duration|length|interval|period|t|days?|weeks?|months?|years?|mo|mos|mths|yrs?|monate|tage|jahre|wochen|zeit|meses|dias|mois|jours|tempo|tiempo|temps|mesi|giorni)$/u;
/** Words that may stand beside them without saying that something else is timed. */
const BESIDE_TIME =
  /^(in|of|the|on|at|to|until|till|since|from|after|post|for|no|n|nr|number|total|max|maximum|study|risk|person|patient|patients|pt|my|final|fin|new|calc|calculated|computed|rounded|raw|cont|continuous|num|numeric|var|value|val|x|y|a|b|c|i|months?|days?|seit|nach|bis|der|die|de|du|depuis|desde|hasta|da|del|la|le|\d+)$/u;
const OF_FOLLOW_UP =
  /^(follow\w*|fu\w*|lfu|ltfu|surv\w*|obs\w*|event\w*|death|dead|died|dth|last|contact|seen|alive|known|censor\w*|cens|exit|stop|end|outcome|status|failure|uberleb\w*|beobacht\w*|nachbeobacht\w*|nachsorge|supervivencia|sobrevida|seguimiento|seguimento|sopravvivenza|suivi|survie|free|frei|specific|overall|disease|tumou?r|event|cancer)$/u;

/** A name that times something without a word for follow-up: an unknown word beside "months" or "duration" speaks against it. */
function durationOfSomethingElse(words: readonly string[]): number {
  const rest = words.filter((word) => word !== '' && !BARE_TIME.test(word) && !BESIDE_TIME.test(word));
  if (rest.length === 0 || rest.length === words.length) return 0;
  const speaks = rest.some(
    (word) =>
      OF_FOLLOW_UP.test(word) ||
      KNOWN_BEFORE.test(word) ||
      Object.hasOwn(TIME, word) ||
      ENDPOINTS.some(([, pattern]) => pattern.test(word)),
  );
  return speaks ? 0 : 6;
}

const KNOWN_BEFORE =
  /^(os|pfs|dfs|rfs|efs|rec|recur|relapse|surv|survival|fu|followup|event|death|obs|observation|total|overall|life|live|censor|cens|exit|stop|end|follow|mfs|dmfs|prog|tte|risk)$/u;

/** "Time to surgery" is no follow-up; "time to death" is. */
function timeOfSomethingElse(joined: string): number {
  const to =
    /\b(?:time|days|months|weeks|years|interval) (?:to|until|from|before|since|between) (?:the )?(?:first |last )?([a-z]+)/u.exec(
      joined,
    )?.[1];
  if (to === undefined) return 0;
  return /^(death|event|relapse|recurrence|progression|last|follow|followup|fu|failure|censor|censoring|end|os|pfs|dfs|exit|diagnosis|dx|randomi[sz]ation|surgery|operation|contact|metastasis|treatment|entry)$/u.test(
    to,
  ) && !/\bto (?:the )?(surgery|operation|treatment|diagnosis|dx|randomi[sz]ation|entry)\b/u.test(joined)
    ? 0
    : 6;
}
