import type { CompiledRecord } from './compileRecord.ts';
import { cutsOf, matchesExit } from './condition.ts';
import type { Constraint } from './Constraint.ts';
import type { ExitLimits, Exits } from './Exits.ts';
import { ordersOfExits } from './Exits.ts';
import type { Condition } from './record/PublishedRecord.ts';

/** The orders of exits that may lead somewhere: what they keep to, the times that they must know, and they themselves. */
export interface OrdersToTry {
  readonly limits: ExitLimits;
  readonly landmarks: readonly number[];
  /** One after another; none is made before the first is asked for. */
  readonly orders: () => Generator<Exits, void, undefined>;
}

/** Throws a RangeError if the record doesn't say how many patients there are. */
export function ordersToTry({ discrete, times }: Pick<CompiledRecord, 'discrete' | 'times'>): OrdersToTry {
  const counts = discrete.flatMap(({ count }) => (count ? [count] : []));
  // At least or at most so many doesn't say how many there are.
  const patients = counts.find((each) => isTotal(each) && each.lowest === each.highest)?.lowest;
  if (patients === undefined)
    throw new RangeError('the record must say how many patients there are: { patients: { exactly: … } }');
  const ofEvents = counts.filter(
    ({ where, not }) =>
      not.length === 0 && where.event === true && isEveryone({ ...where, event: undefined }),
  );
  const limits = {
    patients,
    fewestEvents: Math.max(0, ...ofEvents.map(({ lowest }) => lowest)),
    mostEvents: Math.min(patients, ...ofEvents.map(({ highest }) => highest)),
    tiedEvents: !discrete.some(({ tieless }) => tieless === true),
  };
  const cuts = [...discrete, ...times].flatMap((constraint) => constraint.cuts.flatMap(cutsOf));
  const landmarks = [...new Set(cuts)].sort((a, b) => a - b);
  // The limits see to the number of patients and of events.
  const isLimit = ({ count }: Constraint): boolean =>
    count !== undefined &&
    (ofEvents.includes(count) || (isTotal(count) && count.lowest <= patients && count.highest >= patients));
  const alone = discrete.filter((one) => one.attributes.length === 0 && !one.linear && !isLimit(one));
  const needed = neededExits(counts);

  return {
    limits,
    landmarks,
    *orders() {
      for (const exits of keptOrders(limits, landmarks))
        // Most orders fail here, before any level is dealt.
        if (needed.every((need) => hasExits(need, exits)) && alone.every((one) => holdsAlone(one, exits)))
          yield exits;
    },
  };
}

const isTotal = ({ where, not }: NonNullable<Constraint['count']>): boolean =>
  isEveryone(where) && not.length === 0;

const isEveryone = (condition: object): boolean =>
  Object.values(condition).every((value) => value === undefined);

/** At least so many exits must match a condition if levels didn't matter. */
interface NeededExits {
  readonly where: Condition;
  readonly lowest: number;
}

/** What counts of patients ask of the exits alone; claims that ask for the same exits are put together. */
function neededExits(counts: readonly NonNullable<Constraint['count']>[]): readonly NeededExits[] {
  const needed = new Map<string, NeededExits>();
  for (const { where, lowest } of counts) {
    const { event, from, to } = where;
    const key = `${event} ${from} ${to}`;
    if (lowest > Math.max(0, needed.get(key)?.lowest ?? 0)) needed.set(key, { where, lowest });
  }
  return [...needed.values()];
}

function hasExits({ where, lowest }: NeededExits, { block, blocks, event }: Exits): boolean {
  let missing = lowest;
  for (let place = 0; place < block.length && missing > 0; place++)
    if (matchesExit(where, blocks[block[place]!]!, event[place]!)) missing--;
  return missing <= 0;
}

/** No level is dealt yet: what a constraint without attributes is asked with. */
const nothingDealt = (): null => null;

function holdsAlone({ count, holds }: Constraint, exits: Exits): boolean {
  if (holds) return holds(exits, nothingDealt);
  if (!count) return true;
  let found = 0;
  exits.block.forEach((block, place) => {
    const at = (condition: typeof count.where): boolean =>
      matchesExit(condition, exits.blocks[block]!, exits.event[place]!);
    if (at(count.where) && !count.not.some(at)) found++;
  });
  return found >= count.lowest && found <= count.highest;
}

// Explanations ask for the same orders again and again, under few different limits.
const orders = new Map<string, readonly Exits[]>();
const KEPT_ORDERS = 50_000;

function keptOrders(limits: ExitLimits, landmarks: readonly number[]): readonly Exits[] {
  const key = JSON.stringify([limits, landmarks]);
  let found = orders.get(key);
  if (!found) {
    found = ordersOfExits(limits, landmarks);
    let kept = found.length;
    for (const list of orders.values()) kept += list.length;
    if (kept > KEPT_ORDERS) orders.clear();
    if (found.length <= KEPT_ORDERS) orders.set(key, found);
  }
  return found;
}
