import { listed } from '../format/listed.ts';
import { words } from '../format/words.ts';
import type { Claim, Fact, PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';

/** The facts and the assumptions that a quantity rests on. */
export interface Sources {
  readonly facts: readonly string[];
  readonly assumptions: readonly string[];
}

type Kind = Claim['kind'];
const OF_TIME: readonly Kind[] = [
  'mean',
  'median',
  'minimum',
  'maximum',
  'total',
  'survival',
  'medianSurvival',
];
const OF_ORDER: readonly Kind[] = ['pValue', 'order', 'distinctTimes', 'step', 'patients'];

/** What bears on times and on the order of exits: claims about them, and the assumptions by which those claims are read. */
export function timeSources(record: PublishedRecord): Sources {
  return sources(
    record,
    (claim) => OF_TIME.includes(claim.kind) || OF_ORDER.includes(claim.kind) || speaksOfEvents(claim),
  );
}

/** What bears on a grouping: claims about its attribute and about deaths, and what bears on the order of exits. */
export function groupingSources(record: PublishedRecord, attribute: string): Sources {
  return sources(
    record,
    (claim) => OF_ORDER.includes(claim.kind) || speaksOfEvents(claim) || mentions(claim, attribute),
  );
}

/** What says how many patients there are and how many of them died. */
export function countSources(record: PublishedRecord): Sources {
  return sources(
    record,
    (claim) => claim.kind === 'patients' || (claim.kind === 'count' && speaksOfEvents(claim)),
  );
}

/** "It rests on three facts and two assumptions." Which they are, the page of claims says. */
export function sourcesInWords({ facts, assumptions }: Sources): string {
  const counts = [counted(facts.length, 'fact'), counted(assumptions.length, 'assumption')];
  const some = counts.filter((each) => each !== '');
  return some.length === 0 ? '' : `It rests on ${listed(some)}.`;
}

function counted(number: number, what: string): string {
  return number === 0 ? '' : `${words(number)} ${what}${number === 1 ? '' : 's'}`;
}

function sources(record: PublishedRecord, bears: (claim: Claim) => boolean): Sources {
  const facts = record.facts.filter(({ claims }) => claims.some(bears));
  const named = new Set(facts.flatMap(assumptionsNamed));
  const assumptions = record.assumptions.filter(
    ({ id, on, claims }) => on && (named.has(id) || claims.some(bears)),
  );
  return { facts: facts.map(({ id }) => id), assumptions: assumptions.map(({ id }) => id) };
}

function assumptionsNamed({ claims }: Fact): string[] {
  return [...JSON.stringify(claims).matchAll(/"assumed":"([^"]+)"/gu)].map(([, id = '']) => id);
}

function speaksOfEvents(claim: Claim): boolean {
  return JSON.stringify(claim).includes('"event":');
}

function mentions(claim: Claim, attribute: string): boolean {
  return JSON.stringify(claim).includes(`"${attribute}"`);
}
