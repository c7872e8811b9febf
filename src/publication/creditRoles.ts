/** What an author did, in the fourteen words of CRediT (ANSI/NISO Z39.104-2022). */
export const CREDIT_ROLES = [
  'conceptualization',
  'data curation',
  'formal analysis',
  'funding acquisition',
  'investigation',
  'methodology',
  'project administration',
  'resources',
  'software',
  'supervision',
  'validation',
  'visualization',
  'writing – original draft',
  'writing – review & editing',
] as const;

/** A role as CRediT writes it, from what an author may have typed: capitals, a hyphen for the dash, "and" for "&". */
export function asCreditRole(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/\s*[-–—:]\s*/gu, ' – ')
    .replace(/\s+/gu, ' ')
    .replace(' and ', ' & ')
    .replace(/is(?=ation$)/u, 'iz');
}
