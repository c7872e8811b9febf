import { rateOf, ratesByWord } from './ratesByWord.ts';

const EVENT = ratesByWord({
  5: 'cnsr',
  4: 'status stat event death dead died dth deceased vital fustat cens censor censored censoring censorship uncensored evt verstorben gestorben fallecido deces decede statut decesso exitus ereignis zensiert censure obito',
  3: 'evento evenement esito etat vivo vivant lebt levend recidive rezidiv recidiva events outcome failure fail alive survived relapse recurrence recur progression delta observed mortality tod muerte estado stato desenlace',
  2: 'living survivor rec e zustand',
  1: 'd os dfs pfs rfs dss efs indicator ev',
});

const NOT_EVENT = ratesByWord({
  8: 'ecog performance smoking smoker menopausal menopause hormone receptor her2 marital mutation msi margin margins insurance karnofsky braf kras hpv fitness tp53',
  6: 'node nodal date sample',
  5: 'days months weeks years time hospital inhospital perioperative postoperative operative early',
  4: 'ps er pr day month therapy treatment family history prior resection stage',
  3: 'baseline',
  1: 'disease',
});

const JAPANESE_EVENT = /転帰|死亡|生死|再発の?有無|再発$|イベント|打ち?切り?|予後|生存状況|アウトカム|増悪/u;

/** How much a name speaks for an outcome. */
export function eventRate(base: string, words: readonly string[]): number {
  return (
    Math.min(8, rateOf(words, EVENT)) -
    rateOf(words, NOT_EVENT) -
    // "90d mortality": who lived longer may have died too.
    (words.some((word) => /^\d+(d|days?|m|mo|months?|y|yrs?|years?)$/u.test(word)) ? 5 : 0) +
    // Stata's names of a declared outcome and time.
    (base === '_d' ? 4 : 0) +
    (JAPANESE_EVENT.test(base.normalize('NFKC')) ? 4 : 0)
  );
}
