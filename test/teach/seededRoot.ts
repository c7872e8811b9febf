import { altered } from '../publication/altered.ts';

const TABLE = "      - { label: Another six, exits: '6+ 9+ 14x 20+ 25+ 30+' }\n";

/** Where the publication of the tests stands with a table that is drawn anew for each seat, and listed above its question. */
export function seededRoot(): string {
  return altered(
    'exercises/3-first-step.mdx',
    `${TABLE}transfer:\n`,
    `${TABLE}    seed: { patients: [6, 6], deaths: [1, 2], leave-first: [0, 4] }\ntransfer:\n  figure: { table: leavers, shows: [list], caption: Six of another series. }\n`,
  );
}
