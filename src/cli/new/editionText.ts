import { stringify } from 'yaml';
import type { AuthorText } from './authorOf.ts';

/** edition.yaml of a new publication. `date` is that of today, 2026-11-23. */
export function editionText(authors: readonly AuthorText[], licence: string, date: string): string {
  return `# Who made this publication, which edition it is, and under what terms it is given to others.

# A person has given and family, and may have orcid, affiliations (a list), email, corresponding: true, and roles: what the person did,
# in the words of CRediT, such as [conceptualization, writing – original draft]. A group has a name.
${stringify({ authors }, { lineWidth: 0 })}
# In quotes: "1.10" is not 1.1.
version: "1.0"
date: ${date}
# Once there is one: 10.1000/182
doi: null
# For all of it; or for each part: { text: CC-BY-4.0, figures: CC-BY-4.0, data: CC0-1.0 }
licence: ${licence}
keywords: []

# What journals ask for; a sentence or two each. What is null isn't shown.
status: Not peer reviewed.
funding: null
conflicts: null
ethics: null
data: null
acknowledgement: null
`;
}
