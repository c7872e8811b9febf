import { ownValue } from '../cohort/ownValue.ts';
import { chartFaults } from './chartFaults.ts';
import { ARTICLE_COMPONENTS } from './articleComponents.ts';
import { figureIds, tableIds } from './articleOrder.ts';
import type { Problem } from './ContentError.ts';
import { formulaFaults } from './formulaFaults.ts';
import { repeatedFigures } from './figureFaults.ts';
import type { Publication } from './Publication.ts';
import { didYouMean, nearest } from './nearest.ts';
import { pictureFaults } from './pictureFaults.ts';
import { propFaults, type Known } from './propFaults.ts';
import type { UsedComponent } from './scanArticle.ts';
import { seeFaults } from './seeFaults.ts';
import { stillFaults } from './stillFaults.ts';
import { tableFaults, type NamedSheets } from './sheetFaults.ts';
import { tableOneFaults } from './tableOneFaults.ts';

/** What of a publication its components name; what isn't known can't be held against them. */
export type NamedParts = {
  readonly [Key in 'glossary' | 'series' | 'table' | 'record' | 'pictures']?: Publication[Key] | undefined;
} & {
  readonly references?: readonly { readonly id: string }[] | undefined;
  readonly sheets?: NamedSheets | undefined;
};

/**
 * What is wrong with the components of one source; its figures and tables are its own, unless told otherwise. What figures a source has
 * that isn't read as a whole isn't known.
 */
export function checkUsed(
  used: readonly UsedComponent[],
  parts: NamedParts,
  quantities: readonly string[] | undefined,
  { figures, tables }: { readonly [Key in keyof Numbered]?: Numbered[Key] | undefined } = {
    figures: figureIds(used),
    tables: tableIds(used),
  },
  isWhole = true,
): Problem[] {
  const known = {
    quantities,
    references: parts.references?.map(({ id }) => id),
    terms: parts.glossary?.map(({ id }) => id),
    groupings: parts.series?.groupings.map(({ id }) => id),
    ...{ figures, tables },
  };
  const found = [
    ...used.flatMap((component) => problemsOf(component, known)),
    ...repeatedFigures(used),
    ...(isWhole ? seeFaults(used) : []),
    ...formulaFaults(used),
    ...pictureFaults(used, parts.pictures),
    ...stillFaults(used, parts),
    ...(parts.sheets
      ? [
          ...tableFaults(used, parts.sheets),
          ...tableOneFaults(used, parts.sheets),
          ...chartFaults(used, parts.sheets),
        ]
      : []),
  ];
  // What a prop holds that can't be read isn't known.
  const unread = used.flatMap(({ file, line, column, name, unread = [] }) =>
    unread.map((prop) => `${file}:${line}:${column}: <${name} ${prop}>`),
  );
  return found.filter(
    ({ file, line, column, inside }) => !unread.includes(`${file}:${line}:${column}: ${inside}`),
  );
}

/** The ids of what an article numbers. */
export interface Numbered {
  readonly figures: readonly string[];
  readonly tables: readonly string[];
}

function problemsOf(component: UsedComponent, known: Known): Problem[] {
  const { file, line, column, name, props } = component;
  const problem = (inside: string, message: string): Problem => ({ file, line, column, inside, message });
  const rules = ownValue(ARTICLE_COMPONENTS, name);
  if (rules === undefined) {
    const names = Object.keys(ARTICLE_COMPONENTS);
    return [
      problem(
        `<${name}>`,
        `unknown component.${didYouMean(name, names)} Expected one of ${names.join(', ')}.`,
      ),
    ];
  }
  const allowed = Object.keys(rules);
  const unknown = Object.keys(props)
    .filter((prop) => !allowed.includes(prop))
    .map((prop) =>
      problem(
        `<${name} ${prop}>`,
        `unknown prop "${prop}".${didYouMean(prop, allowed)} Expected ${allowed.length > 0 ? allowed.join(', ') : 'no props'}.${takenBy(prop)}`,
      ),
    );
  const misspelt = Object.keys(props)
    .filter((prop) => !allowed.includes(prop))
    .flatMap((prop) => nearest(prop, allowed));
  const wrong = Object.entries(rules).flatMap(([prop, rule]) =>
    // What stands there with a slip is told as such.
    props[prop] === undefined && misspelt.includes(prop)
      ? []
      : propFaults(props[prop], rule, known).map((message) => problem(`<${name} ${prop}>`, message)),
  );
  return [...unknown, ...wrong];
}

/** Which other components take a prop, where some do. */
function takenBy(prop: string): string {
  const names = Object.entries(ARTICLE_COMPONENTS).flatMap(([name, rules]) =>
    Object.hasOwn(rules, prop) ? [name] : [],
  );
  return names.length === 0 ? '' : ` It is an option of ${names.join(', ')}.`;
}
