import { counted, PATIENTS } from '../../../format/counted.ts';
import type { Stratum } from '../../../rows/Stratum.ts';

/** Which groups a P value compares: "Compared: Small intestine (3 patients) and Other sites (a group of one)." */
export function groupsCompared(groups: readonly Pick<Stratum, 'label' | 'n'>[]): string {
  const named = groups.map(
    ({ label, n }) => `${label} (${n === 1 ? 'a group of one' : counted(n, PATIENTS)})`,
  );
  return `Compared: ${named.join('; ')}.`;
}
