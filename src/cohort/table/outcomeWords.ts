import { mentionOf, type Mention } from './negation.ts';

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

/** Deaths of something else that say so by themselves, and words that say it of a death. */
const DEAD_OTHERWISE =
  /\b(dooc|doc|doo|doud|dtoc|dnd|dwd|dic|nrm|trm|other causes?|another cause|(non[- ]?relapse|treatment[- ]related|transplant[- ]related) mortality)\b|他病死|他因死|他癌死|他病/u;
const OTHERWISE =
  /\b(unrelated|otherwise|not (of|from|due to|because of|related|caused|attributable|the)|non[- ]?(cancer|disease|tumou?r)([- ]?(related|specific))?|intercurrent|(without|no)( evidence of)? (disease|recurrence|relapse|tumou?r|cancer)|treatment[- ]related|toxicity)\b/u;
const DEAD_OF_DISEASE =
  /\b(dod|doct?d|dtd|dfd)\b|^(of|from|due to) (the )?(disease|cancer|tumou?r|melanoma|gist|primary)\b|((cancer|disease|tumou?r)[- ]?(related|specific)? )death\b|原病死|現病死|癌死|がん死|腫瘍死/u;
const OF_DISEASE =
  /\b((of|from|due to) (the )?(disease|cancer|tumou?r|melanoma|gist|primary)|with tumou?r)\b/u;
const DEAD =
  /\b(dead|died|dies|death|deaths|deceased|decease|expired|exitus|fatal|killed|mortality|verstorben|gestorben|tot|tod|decedee?s?|deces|mort|morte|muert[oae]|fallecid[oa]|fallecio|falecid[oa]|faleceu|mort[oa]|decedut[oa]|decesso|obito|overleden|overlijden)\b|死亡|死去|^死$/u;
const ALIVE =
  /\b(alive|living|lives|survived|surviving|survivor|awd|awod|awed|aned|ned|anned|aw[od]|lebt|lebend|lebendig|am leben|vivante?|viv[oa]s?|levend|in leven|no evidence of disease)\b|生存|生存中|健在|存命|^生$/u;
const RELAPSED =
  /\b(relapsed?|recurrences?|recurred|recurrent|recidives?|rezidive?|rechute|ruckfall|progression|progressed|progressive|progredient|progress|pd|metastasi[sz]ed|metastas[ei]s|metastasen?|recidivas?|recidief|recaida|ricaduta|recorrencia|progresion|progressione|progressao|recurred\/progressed)\b|再発|増悪|転移/u;
const FREE =
  /\b(\p{L}+frei(e|er|es|en)?|(disease|event|failure|tumou?r)[- ]?free|(no|not|without|free of|free from)( a| any)? disease|remission|none)\b/u;
const CENSORED =
  /\b(censored|censor|cens|censoring|lost|ltfu|lfu|lost to follow[- ]?up|withdrawn?|withdrew|withdraw|withdrawal|drop(ped)?[- ]?out|end of (study|follow[- ]?up)|study end|ongoing|event[- ]free|zensiert|censure|administrative|last (seen|contact|follow[- ]?up))\b|打ち?切り?|脱落|追跡不能|観察打ち?切/u;
const EVENT =
  /\b(events?|failure|failed|fail|occurred|happened|ereignis|evento|evenement|gebeurtenis|endpoint reached)\b|イベント|発生/u;
const TREATED = /\b(transplant(ed|ation)?|ltx|tx|colectomy|surgery)\b|移植/u;
/** Yes or no, and more: "No (alive)", "Yes, of GIST". */
const FLAG_AND_MORE =
  /^(?<flag>yes|ja|oui|si|sim|no|nein|non|nao|nee)(?:\s*[,;:(（]|\s+[–—-]\s)\s*(?<more>.*?)[)）]?$/u;
const YES = /^(yes|y|true|t|ja|oui|si|sí|sim|present|有|有り|あり|はい|○|observed)$/u;
const NO = /^(no|n|false|f|nein|non|nao|não|absent|無|無し|なし|いいえ|×|not observed)$/u;
/** A value that its own table doubts is asked. */
const DOUBTFUL =
  /\?|？|\b(presumed|presumably|probable|probably|whether|if|possible|possibly|likely|suspected|suspicious|perhaps|maybe|unclear|uncertain|vermutlich|wahrscheinlich|probablement)\b|疑/u;

/** Between two words of which one holds. */
const EITHER = /\/|\||\bor\b|\boder\b|\bou\b/u;

/** The word of a value, with a code in front of it ("1:DECEASED") left out; null where it says nothing. */
export function outcomeWord(key: string): OutcomeWord | null {
  const text = withoutAccents(key.replace(/^-?\d+\s*[:=.)-]\s*/u, '')).trim();
  if (/^(0|1|-?\d+)$/u.test(text) || DOUBTFUL.test(text)) return null;
  if (YES.test(text)) return 'yes';
  if (NO.test(text)) return 'no';
  const flag = FLAG_AND_MORE.exec(text)?.groups;
  if (flag) return flagged(flag['flag'] ?? '', flag['more'] ?? '');
  const dead = deathIn(text);
  const alive = mentionOf(ALIVE, text);
  // "Dead/alive", "alive or dead" leave it open.
  if (dead && alive && !dead.isDenied && !alive.isDenied && EITHER.test(text)) return null;
  const lives = [
    dead && { at: dead.at, isDead: !dead.isDenied },
    alive && { at: alive.at, isDead: alive.isDenied },
  ];
  // "Alive with recurrence" is alive; "alive or censored" too. A death that is named beside it wins only where it stands first.
  const life = lives.flatMap((each) => each ?? []).sort((a, b) => a.at - b.at)[0];
  if (life?.isDead) return deathOf(text);
  const censored = mentionOf(CENSORED, text);
  if (/\buncensored\b/u.test(text) || (censored?.isDenied && /censor/u.test(text))) return 'event';
  if (censored && !censored.isDenied) return 'censored';
  const relapse = mentionOf(RELAPSED, text);
  if (relapse?.isDenied || (!relapse && FREE.test(text))) return 'relapse-free';
  if (life) return 'alive';
  if (relapse) return 'relapsed';
  const event = mentionOf(EVENT, text);
  if (event) return event.isDenied ? 'censored' : 'event';
  return TREATED.test(text) ? 'treated' : null;
}

/** What a yes or no with more behind it says, where the rest doesn't go against it. */
function flagged(flag: string, more: string): OutcomeWord | null {
  const isNo = /^n/u.test(flag);
  const word = outcomeWord(more);
  const without = word === 'alive' || word === 'censored' || word === 'relapse-free' || word === 'no';
  if (word === null || (isNo ? without : !without)) return isNo ? 'no' : 'yes';
  return null;
}

/** Whether and how a text speaks of a death: of one by itself, or of one from something. */
function deathIn(text: string): Mention | null {
  const alone = DEAD_OTHERWISE.exec(text) ?? DEAD_OF_DISEASE.exec(text);
  return (
    mentionOf(
      DEAD,
      text.replace(DEAD_OTHERWISE, (found) => ' '.repeat(found.length)),
    ) ??
    (alone && { at: alone.index, isDenied: false })
  );
}

function deathOf(text: string): OutcomeWord {
  if (/\b(any|all) causes?\b/u.test(text)) return 'dead';
  if (DEAD_OTHERWISE.test(text) || OTHERWISE.test(text)) return 'dead-otherwise';
  return DEAD_OF_DISEASE.test(text) || OF_DISEASE.test(text) ? 'dead-of-disease' : 'dead';
}

/** Whether a value is the code that pathologists use for the state of a patient: DOD, DOC, AWD, NED. */
export function isStateCode(key: string): boolean {
  return /^(dod|dooc|doc|doo|doud|dtd|dnd|dwd|dic|d|awd|awod|aned|ned|anned|alive|lfu|ltfu|dead)$/u.test(key);
}

function withoutAccents(text: string): string {
  return /[\u00c0-\u024f]/u.test(text) ? text.normalize('NFD').replace(/[\u0300-\u036f]/gu, '') : text;
}
