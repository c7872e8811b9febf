import type { Cohort, Patient } from '../../src/cohort/Cohort.ts';
import type { Condition, Claim, PublishedRecord } from '../../src/reconstruction/record/PublishedRecord.ts';
import { logRankTest } from '../../src/survival/index.ts';

/**
 * Every patient table that agrees with a small record, by listing: all times, events and levels, each fact judged on the rows.
 *
 * Shares nothing with the engine: claims are judged from their definition. `longest` bounds the times.
 */
export function listTables(record: PublishedRecord, patients: number, longest: number): readonly Cohort[] {
  const kinds: Patient[] = [];
  let levels: Record<string, string | null>[] = [{}];
  for (const { id, levels: own, missing } of record.attributes) {
    const values = [...own.map((level) => level.id), ...(missing ? [null] : [])];
    levels = levels.flatMap((some) => values.map((value) => ({ ...some, [id]: value })));
  }
  for (let time = record.time.earliest; time <= longest; time++)
    for (const event of [true, false])
      for (const attributes of levels) kinds.push({ row: '', time, event, attributes });

  const found: Cohort[] = [];
  const chosen: Patient[] = [];
  const choose = (from: number): void => {
    if (chosen.length === patients) {
      const agrees = [...record.facts, ...record.assumptions.filter(({ on }) => on)].every(({ claims }) =>
        claims.every((claim) => isTrue(claim, chosen, record)),
      );
      if (agrees) found.push({ patients: [...chosen] });
      return;
    }
    for (let kind = from; kind < kinds.length; kind++) {
      chosen.push(kinds[kind]!);
      choose(kind);
      chosen.pop();
    }
  };
  choose(0);
  return found;
}

const matches = ({ event, from, to, levels }: Condition, patient: Patient): boolean =>
  (event === undefined || patient.event === event) &&
  (from === undefined || patient.time >= from) &&
  (to === undefined || patient.time <= to) &&
  Object.entries(levels ?? {}).every(([id, allowed]) => allowed.includes(patient.attributes[id]!));

const prints = (value: number, printed: string): boolean => {
  const percent = printed.includes('%');
  const decimals = (/\.(\d+)/.exec(printed)?.[1] ?? '').length;
  const unit = 10 ** -decimals;
  const shown = Math.floor((percent ? 100 * value : value) / unit + 0.5 + 1e-9) * unit;
  return Math.abs(shown - Number.parseFloat(printed)) < unit / 4;
};

function survivalAt(members: readonly Patient[], time: number): number {
  let survival = 1;
  for (const t of [...new Set(members.map((one) => one.time))].sort((a, b) => a - b)) {
    if (t > time) break;
    const atRisk = members.filter((one) => one.time >= t).length;
    const died = members.filter((one) => one.time === t && one.event).length;
    survival *= 1 - died / atRisk;
  }
  return survival;
}

function pOf(test: string, groups: readonly (readonly Patient[])[]): number | null {
  if (test === 'gehan-breslow' || test === 'tarone-ware' || test === 'peto-prentice')
    return logRankTest(groups, { weight: test }).p;
  if (test === 'log-rank') return logRankTest(groups).p;
  // Fisher: every way to choose which patients had the event, by listing.
  const all = groups.flat();
  const events = all.filter(({ event }) => event).length;
  const frequency = new Map<number, number>();
  for (let subset = 0; subset < 2 ** all.length; subset++) {
    const chosen = all.filter((_, index) => subset & (1 << index));
    if (chosen.length !== events) continue;
    const own = chosen.filter((one) => groups[0]!.includes(one)).length;
    frequency.set(own, (frequency.get(own) ?? 0) + 1);
  }
  const seen = frequency.get(groups[0]!.filter(({ event }) => event).length)!;
  const ways = [...frequency.values()];
  return ways.filter((one) => one <= seen).reduce((a, b) => a + b, 0) / ways.reduce((a, b) => a + b, 0);
}

/** Whether a claim holds for some rows. */
function isTrue(claim: Claim, patients: readonly Patient[], record: PublishedRecord): boolean {
  const number = (condition: Condition): number => patients.filter((one) => matches(condition, one)).length;
  const within = (value: number, one: { exactly?: unknown; atLeast?: unknown; atMost?: unknown }): boolean =>
    (one.exactly === undefined || Math.abs(value - (one.exactly as number)) < 1e-9) &&
    (one.atLeast === undefined || value >= (one.atLeast as number) - 1e-9) &&
    (one.atMost === undefined || value <= (one.atMost as number) + 1e-9);
  switch (claim.kind) {
    case 'patients':
      return patients.length === claim.exactly;
    case 'count':
      return (
        within(number(claim.where), claim) &&
        (claim.share === undefined ||
          prints(
            patients.filter((one) => matches(claim.where, one) && matches(claim.of ?? {}, one)).length /
              number(claim.of ?? {}),
            claim.share,
          ))
      );
    case 'all':
      return patients.every((one) => !matches(claim.where, one) || matches(claim.have, one));
    case 'patient':
      return number(claim.where) >= 1;
    case 'mean':
    case 'median':
    case 'minimum':
    case 'maximum':
    case 'total': {
      const times = patients.filter((one) => matches(claim.of as Condition, one)).map(({ time }) => time);
      times.sort((a, b) => a - b);
      const m = times.length;
      if (m === 0) return claim.printed === undefined;
      const total = times.reduce((a, b) => a + b, 0);
      const value = {
        mean: total / m,
        total,
        minimum: times[0]!,
        maximum: times[m - 1]!,
        median: m % 2 === 1 ? times[(m - 1) / 2]! : (times[m / 2 - 1]! + times[m / 2]!) / 2,
      }[claim.kind];
      return within(value, claim) && (claim.printed === undefined || prints(value, claim.printed));
    }
    case 'range': {
      const times = patients.filter((one) => matches(claim.of as Condition, one)).map(({ time }) => time);
      return (
        times.length > 0 && prints(Math.min(...times), claim.from) && prints(Math.max(...times), claim.to)
      );
    }
    case 'survival': {
      const members = patients.filter((one) => matches(claim.of, one));
      return members.length > 0 && prints(survivalAt(members, claim.at), claim.printed);
    }
    case 'medianSurvival': {
      const members = patients.filter((one) => matches(claim.of, one));
      const median = members
        .map(({ time }) => time)
        .sort((a, b) => a - b)
        .find((time) => survivalAt(members, time) <= 0.5 + 1e-12);
      return claim.printed === null ? median === undefined : median === Number(claim.printed);
    }
    case 'pValue': {
      const { levels } = record.attributes.find(({ id }) => id === claim.by)!;
      const groups = levels
        .map(({ id }) => patients.filter((one) => one.attributes[claim.by] === id))
        .filter((group) => group.length > 0);
      const p = groups.length < 2 ? null : pOf(claim.test as string, groups);
      return (
        p !== null &&
        (claim.printed === undefined || prints(p, claim.printed)) &&
        p >= (claim.atLeast ?? 0) &&
        p < ((claim.below as number | undefined) ?? 2)
      );
    }
    case 'better': {
      const own = patients.filter((one) => one.attributes[claim.by] === claim.level);
      const others = patients.filter((one) => (one.attributes[claim.by] ?? claim.level) !== claim.level);
      if (own.length === 0 || others.length === 0) return false;
      const { observed, expected } = logRankTest([own, others]);
      return observed[0]! < expected[0]! - 1e-9;
    }
    case 'order':
      return patients.every(
        (early) =>
          !matches(claim.first, early) ||
          patients.every((late) => !matches(claim.then, late) || early.time <= late.time),
      );
    case 'distinctTimes': {
      const times = patients.filter((one) => matches(claim.where, one)).map(({ time }) => time);
      return new Set(times).size === times.length;
    }
    case 'known':
      return patients.every(({ attributes }) => attributes[claim.attribute] !== null);
    case 'step':
      return true;
    case 'remaining':
      throw new Error('spelled out by the engine only');
  }
}
