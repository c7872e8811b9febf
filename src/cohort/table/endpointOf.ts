/** What a time and an outcome may be about; two columns belong together where it is the same. */
export type Endpoint = 'os' | 'dss' | 'rfs' | 'pfs' | 'dfs' | 'efs' | 'mfs' | 'lrfs';

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

export function isEndpoint(word: string): boolean {
  return ENDPOINTS.some(([, pattern]) => pattern.test(word));
}

/** What a name is about: overall survival, relapse-free survival and the like. */
export function endpointOf(words: readonly string[], joined: string, japanese: string): Endpoint | null {
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
