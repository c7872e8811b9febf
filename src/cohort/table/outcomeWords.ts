/** What a word of an outcome says, whatever the outcome counted may be. */
export type OutcomeWord =
  | 'dead'
  | 'dead-of-disease'
  | 'dead-otherwise'
  | 'alive'
  | 'relapsed'
  | 'relapse-free'
  | 'event'
  | 'censored'
  | 'treated'
  | 'yes'
  | 'no';

const OTHERWISE =
  /\b(dooc|doc|doo|doud|dtoc|dnd|dwd|dic|other causes?|another cause|unrelated|otherwise|not (of|from|due to) (disease|cancer|tumou?r)|non[- ]?(cancer|disease|tumou?r)([- ]?(related|specific))?|intercurrent|without (disease|recurrence|relapse|tumou?r|cancer)|treatment[- ]related|toxicity)\b|他病死|他因死|他癌死|他病/u;
const OF_DISEASE =
  /\b(dod|doct?d|dtd|dfd|dead of (the )?(disease|cancer|tumou?r)|((dead|died|deaths?|deceased) )?(of|from|due to) (the )?(disease|cancer|tumou?r|melanoma|gist|primary)|with tumou?r|((cancer|disease|tumou?r)[- ]?(related|specific)?) death)\b|原病死|現病死|癌死|がん死|腫瘍死/u;
const DEAD =
  /\b(dead|died|dies|death|deaths|deceased|decease|expired|exitus|fatal|killed|verstorben|gestorben|tot|tod|decede|deces|mort|muerto|muerta|fallecido|fallecida|muerte|morto|morta|deceduto|obito|overleden)\b|死亡|死去|^死$/u;
const ALIVE =
  /\b(alive|living|lives|survived|surviving|survivor|awd|awod|awed|aned|ned|anned|aw[od]|lebt|lebend|lebendig|am leben|vivant|vivante|vivo|viva|vivos|levend|no evidence of disease)\b|生存|生存中|健在|存命|^生$/u;
const RELAPSED =
  /\b(relapsed?|recurrences?|recurred|recurrent|recidive|rezidiv|progression|progressed|progressive|pd|metastasi[sz]ed|metastas[ei]s|recidiva|recaida|recurred\/progressed)\b|再発|増悪|転移/u;
const FREE =
  /\b((relapse|recurrence|disease|progression|event|metastasis|tumou?r|failure)[- ]?free|(no|without|not|non|never) (?:a |any |further )?(relapsed?|recurrences?|recurred|progression|progressed|metastas[ei]s|disease)|(not|no) (recurred|relapsed|progressed)|remission|none)\b|無再発|再発なし|再発無し?|無増悪/u;
const CENSORED =
  /\b(censored|censor|cens|censoring|lost|ltfu|lfu|lost to follow[- ]?up|withdrawn?|withdrew|withdraw|withdrawal|drop(ped)?[- ]?out|end of (study|follow[- ]?up)|study end|ongoing|event[- ]free|zensiert|censure|administrative|no event|without event|last (seen|contact|follow[- ]?up))\b|打ち?切り?|脱落|追跡不能|観察打ち?切/u;
const EVENT = /\b(event|failure|failed|fail|occurred|happened|ereignis|endpoint reached)\b|イベント|発生/u;
const TREATED = /\b(transplant(ed|ation)?|ltx|tx|colectomy|surgery)\b|移植/u;
const YES = /^(yes|y|true|t|ja|oui|si|sí|sim|present|有|有り|あり|はい|○|observed)$/u;
const NO = /^(no|n|false|f|nein|non|nao|não|absent|無|無し|なし|いいえ|×|not observed)$/u;
/** A value that its own table doubts is asked. */
const DOUBTFUL =
  /\?|？|\b(presumed|presumably|probable|probably|possible|possibly|likely|suspected|suspicious|perhaps|maybe|unclear|uncertain|vermutlich|wahrscheinlich|probablement)\b|疑/u;

/** Between two words of which one holds. */
const EITHER = /\/|\||\bor\b|\boder\b|\bou\b/u;

/** The word of a value, with a code in front of it ("1:DECEASED") left out; null where it says nothing. */
export function outcomeWord(key: string): OutcomeWord | null {
  const text = withoutAccents(key.replace(/^-?\d+\s*[:=.)-]\s*/u, '')).trim();
  if (/^(0|1|-?\d+)$/u.test(text) || DOUBTFUL.test(text)) return null;
  if (YES.test(text)) return 'yes';
  if (NO.test(text)) return 'no';
  const negated = /\b(not|no|non|never)\b/u.test(text);
  if (negated && DEAD.test(text) && !OTHERWISE.test(text)) return 'alive';
  if (negated && ALIVE.test(text) && !/\bno evidence of disease\b|\bned\b/u.test(text)) return 'dead';
  // "Alive with recurrence" is alive; "alive or censored" too. A death that is named beside it wins only where it stands first.
  const dead = DEAD.exec(text)?.index ?? OF_DISEASE.exec(text)?.index ?? OTHERWISE.exec(text)?.index;
  const alive = ALIVE.exec(text)?.index;
  // "Dead/alive", "alive or dead" leave it open.
  if (dead !== undefined && alive !== undefined && !negated && EITHER.test(text)) return null;
  if (dead !== undefined && (alive === undefined || dead <= alive)) {
    if (/\b(any|all) causes?\b/u.test(text)) return 'dead';
    if (OTHERWISE.test(text)) return 'dead-otherwise';
    return OF_DISEASE.test(text) ? 'dead-of-disease' : 'dead';
  }
  if (CENSORED.test(text) && (negated || !/\b(un|not )censored\b/u.test(text)))
    return /\bnot censored\b/u.test(text) ? 'event' : 'censored';
  if (/\buncensored\b/u.test(text)) return 'event';
  if (FREE.test(text)) return 'relapse-free';
  if (alive !== undefined) return 'alive';
  if (RELAPSED.test(text)) return 'relapsed';
  if (EVENT.test(text)) return 'event';
  return TREATED.test(text) ? 'treated' : null;
}

/** Whether a value is the code that pathologists use for the state of a patient: DOD, DOC, AWD, NED. */
export function isStateCode(key: string): boolean {
  return /^(dod|dooc|doc|doo|doud|dtd|dnd|dwd|dic|d|awd|awod|aned|ned|anned|alive|lfu|ltfu|dead)$/u.test(key);
}

function withoutAccents(text: string): string {
  return /[\u00c0-\u024f]/u.test(text) ? text.normalize('NFD').replace(/[\u0300-\u036f]/gu, '') : text;
}
