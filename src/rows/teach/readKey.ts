import {
  kaplanMeier,
  stateAt,
  survivalLimits,
  survivalQuantile,
  type Observation,
} from '../../survival/index.ts';

/** What is read off the figure of some patients. Times are in their unit, `height` is a share. */
export type ReadTask =
  | { readonly read: 'height'; readonly at: number }
  | { readonly read: 'time'; readonly height: number }
  | { readonly read: 'change'; readonly at: number; readonly to: number }
  | { readonly read: 'limits'; readonly at: number }
  | { readonly read: 'patients'; readonly who: 'censored' | 'died' | 'at-risk'; readonly at: number };

/**
 * What is right: one mark or two on an axis (heights in percent, in the order of the question), or the patients to be chosen, by
 * their places in the order of their exits.
 */
export type ReadKey =
  | { readonly axis: 'height' | 'time'; readonly values: readonly number[] }
  | { readonly axis: null; readonly chosen: readonly number[] };

/**
 * The key of a reading. Whoever leaves or dies at a time is no longer at risk after it; the limits are those of the beta product,
 * at 95 %.
 *
 * @throws RangeError where the figure has nothing to read there: after the last exit, or a height that isn't reached
 */
export function readKey(patients: readonly Observation[], task: ReadTask): ReadKey {
  switch (task.read) {
    case 'height':
      return { axis: 'height', values: [heightAt(patients, task.at)] };
    case 'change':
      return { axis: 'height', values: [heightAt(patients, task.at), heightAt(patients, task.to)] };
    case 'time': {
      const time = survivalQuantile(kaplanMeier(patients), 1 - task.height).infimum;
      return { axis: 'time', values: [existing(time, `a time with survival ${task.height}`)] };
    }
    case 'limits': {
      const step = survivalLimits(patients, { method: 'beta-product' }).findLast(
        ({ from }) => from <= task.at,
      );
      const limits = [step?.lower ?? null, step?.upper ?? null];
      return {
        axis: 'height',
        values: limits.map((limit) => 100 * existing(limit, `a limit at ${task.at}`)),
      };
    }
    case 'patients':
      return {
        axis: null,
        chosen: byExit(patients).flatMap((patient, place) => (isMeant(patient, task) ? [place] : [])),
      };
  }
}

/** Patients in the order of their exits, deaths before others of the same time: so they stand in a figure. */
export function byExit<Patient extends Observation>(patients: readonly Patient[]): Patient[] {
  return [...patients].sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
}

function isMeant(
  { time, event }: Observation,
  { who, at }: Extract<ReadTask, { read: 'patients' }>,
): boolean {
  if (who === 'at-risk') return time > at;
  return time <= at && event === (who === 'died');
}

function heightAt(patients: readonly Observation[], at: number): number {
  return 100 * existing(stateAt(patients, at).survival, `survival at ${at}`);
}

function existing(value: number | null, what: string): number {
  if (value === null) throw new RangeError(`${what} doesn't exist here`);
  return value;
}
