/** What a time and an outcome may be about; two columns belong together where it is the same. 'other': a survival of something else. */
export type Endpoint = 'os' | 'dss' | 'rfs' | 'pfs' | 'dfs' | 'efs' | 'mfs' | 'lrfs' | 'other';

const ENDPOINTS: readonly (readonly [Endpoint, RegExp])[] = [
  ['dss', /^(dss|css|dod)$/u],
  ['mfs', /^(dmfs|mfs|ddfs|metastasis|metastases|metastatic|distant)$/u],
  ['lrfs', /^(lrfs|locoregional|local)$/u],
  ['efs', /^(efs|ffs|ttf|eventfree|failurefree)$/u],
  [
    'pfs',
    /^(pfs|ttp|progression\w*|progresion|progressione|progressao|progressed|prog|progress|progredient)$/u,
  ],
  ['dfs', /^(dfs|diseasefree)$/u],
  [
    'rfs',
    /^(rfs|ttr|relapse|relapsed|recurrence|recurrent|recurred|recur|rec|rezidiv|rel|relapsefree|recurrencefree|recidives?|recidivas?|recidief|rechute|recaida|ricaduta|recorrencia|rezidive?|r)$/u,
  ],
  [
    'os',
    /^(os|overall|death|dead|died|dth|deceased|mortality|vital|alive|living|d|tod|verstorben|gestorben|muerte|fallecid[oa]|exitus|deces|decedee?|decesso|obito|overleden|gesamtuberleben\w*|fustat|lifestatus)$/u,
  ],
];

/** "Relapse-free", "libre de enfermedad", "sans récidive", "rezidivfreies": of what a survival is free. */
const FREE_OF =
  /\b(?<before>[a-z]+) free\b(?! of)|\b(?:free of|free from|libre de|libera? da|livre de|sans|sin|senza|sem|zonder|vrij van) (?<behind>[a-z]+)|\b(?<german>[a-z]+?)s?frei(?:es?|er|en)?\b/u;

/** The endpoint of a survival that is free of something. */
function endpointFree(of: string): Endpoint {
  if (/^(disease|tumou?r|enfermedad|malattia|maladie|doenca|krankheit|tumor|ziekte)$/u.test(of)) return 'dfs';
  if (/^(event|failure|ereignis|evento|evenement|eventi)$/u.test(of)) return 'efs';
  if (/^(relapse|recurrence|recidiv\w*|rezidiv|rechute|recaida|ricaduta|recorrencia|recidief)$/u.test(of))
    return 'rfs';
  if (/^(progress?i?on\w*|progressao|progresion)$/u.test(of)) return 'pfs';
  return /^(metasta\w*|distant)$/u.test(of) ? 'mfs' : 'other';
}

const SURVIVAL =
  /\b(survival|surv|survie|supervivencia|sopravvivenza|sobrevida|sobrevivencia|uberleben\w*|overleving)\b/u;
const OF_A_THING =
  /\b(graft|implant|prosthesis|stent|device|tooth|teeth|flap|restoration|valve|catheter|fistula|shunt)\b/u;

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
  const free = FREE_OF.exec(joined)?.groups;
  if (free) return endpointFree(free['before'] ?? free['behind'] ?? free['german'] ?? '');
  if (/\boverall surv/u.test(joined)) return 'os';
  // One-letter words name an endpoint only in front of the time itself: "dtime", "rtime".
  const spoken = words.filter((word, place) => word.length > 1 || words[place + 1] === 'time');
  for (const [endpoint, pattern] of ENDPOINTS) if (spoken.some((word) => pattern.test(word))) return endpoint;
  // Survival of no named kind is survival; that of a graft, an implant, a tooth isn't.
  if (SURVIVAL.test(joined)) return OF_A_THING.test(joined) ? 'other' : 'os';
  return JAPANESE_ENDPOINTS.find(([, pattern]) => pattern.test(japanese))?.[0] ?? null;
}
