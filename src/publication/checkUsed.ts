import { ownValue } from '../cohort/ownValue.ts';
import { ARTICLE_COMPONENTS } from './articleComponents.ts';
import { figureIds } from './articleOrder.ts';
import type { Problem } from './ContentError.ts';
import { repeatedFigures } from './figureFaults.ts';
import type { Publication } from './loadPublication.ts';
import { didYouMean } from './nearest.ts';
import { propFaults, type Known } from './propFaults.ts';
import type { UsedComponent } from './scanArticle.ts';

/** What is wrong with the components of one source; its figures are its own. What isn't known can't be held against it. */
export function checkUsed(
  used: readonly UsedComponent[],
  { references, glossary }: { readonly [Key in 'references' | 'glossary']: Publication[Key] | undefined },
  quantities: readonly string[] | undefined,
  figures: readonly string[] = figureIds(used),
): Problem[] {
  const known = {
    quantities,
    references: references?.map(({ id }) => id),
    terms: glossary?.map(({ id }) => id),
    figures,
  };
  return [...used.flatMap((component) => problemsOf(component, known)), ...repeatedFigures(used)];
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
        `unknown prop "${prop}".${didYouMean(prop, allowed)} Expected ${allowed.length > 0 ? allowed.join(', ') : 'no props'}.`,
      ),
    );
  const wrong = Object.entries(rules).flatMap(([prop, rule]) =>
    propFaults(props[prop], rule, known).map((message) => problem(`<${name} ${prop}>`, message)),
  );
  return [...unknown, ...wrong];
}
