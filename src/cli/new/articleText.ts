import type { Series } from '../../cohort/Series.ts';

/** article.mdx of a new publication: what can be said of any series, each number computed. */
export function articleText({ outcome, paper }: Series, isTable: boolean): string {
  return `{/* One sentence to a line. The curves stand above this text already. Numbers are named, never typed: <Stat of="…" />; all names stand at
  docs/numbers/ of the site, and a name that doesn't exist is answered with near ones. What else can be written stands at docs/.
  Also here: <Cite refs="key" /> for a work of references.yaml, <See figure="curve" />, <Note> and <Aside title="…"> around paragraphs. */}

## The series

${
  isTable
    ? `There are <Stat of="patients" /> patients; <Stat of="${outcome.many}" /> of them ${outcome.happened}.`
    : `There are <Stat of="n" /> patients; <Stat of="${outcome.many}" /> of them ${outcome.happened}.${paper === null ? '' : `<Cite refs="${paper}" />`}`
}
<See figure="curve" /> shows when.

{/* ## What was done

Say here who was treated, how, and why it is worth reading. */}
`;
}
