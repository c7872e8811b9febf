import { ownValue } from '../cohort/ownValue.ts';
import { APPRAISAL_COMPONENTS, ARTICLE_COMPONENTS, type PropRule } from './articleComponents.ts';
import { citationKeys, figureIds, OPENING_FIGURE } from './articleOrder.ts';
import { ContentError, type Problem } from './ContentError.ts';
import { isCarded } from './isCarded.ts';
import type { Publication } from './loadPublication.ts';
import { withoutMatter } from './withoutMatter.ts';
import { didYouMean } from './nearest.ts';
import type { UsedComponent } from './scanArticle.ts';

/**
 * Holds the sources of an article and of its appraisal against everything they name: components, props, quantities, references, figures.
 *
 * It takes the ids of the quantities, not the registry, so that this layer needs nothing of the engines; without ids any number is taken
 * to exist.
 * @throws ContentError with every problem found
 */
export function checkArticle(publication: Publication, quantities: Iterable<string> | undefined): void {
  const known = quantities && [...quantities];
  const appraisal = publication.appraisal ?? [];
  const problems = [
    ...checkUsed(publication.used, publication, known, publication.figures),
    ...takenByOpening(publication.used),
    ...withoutMatter(publication.used, publication),
    ...withoutMatter(appraisal, publication),
    ...neverExplained(publication.used),
    ...checkUsed(appraisal, publication, known, publication.figures),
    ...notForAppraisal(appraisal),
    ...neverExplained(appraisal),
    ...neverUsed(publication),
    ...neverCited(publication),
  ];
  if (problems.length > 0) throw new ContentError(problems);
}

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

interface Known {
  readonly quantities: readonly string[] | undefined;
  readonly references: readonly string[] | undefined;
  readonly terms: readonly string[] | undefined;
  readonly figures: readonly string[];
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
    problemsOfProp(props[prop], rule, known).map((message) => problem(`<${name} ${prop}>`, message)),
  );
  return [...unknown, ...wrong];
}

function problemsOfProp(
  value: string | true | undefined,
  { kind, required }: PropRule,
  known: Known,
): string[] {
  if (value === undefined) return required ? [`missing; expected ${inWords(kind)}.`] : [];
  if (kind === 'flag') return value === true ? [] : [`"${value}"; expected the bare word, without a value.`];
  if (value === true || value.trim() === '') return [`empty; expected ${inWords(kind)}.`];
  const among = (word: string, candidates: readonly string[] | undefined, what: string): string[] =>
    candidates === undefined || candidates.includes(word)
      ? []
      : [`"${word}" is not ${what}.${didYouMean(word, candidates)}`];
  if (kind === 'quantity') return among(value, known.quantities, 'a quantity');
  if (kind === 'figure') return among(value, known.figures, 'the id of a figure in this article');
  if (kind === 'term') return among(value, known.terms, 'a word of glossary.yaml');
  if (kind === 'references') {
    return value
      .trim()
      .split(/\s+/u)
      .flatMap((key) => among(key, known.references, 'a key of references.yaml'));
  }
  return typeof kind === 'string' ? [] : among(value, kind, `one of ${kind.join(', ')}`);
}

function inWords(kind: PropRule['kind']): string {
  if (typeof kind !== 'string') return `one of ${kind.join(', ')}`;
  const names = {
    text: 'text in quotes',
    flag: 'the bare word',
    quantity: 'the id of a quantity',
    references: 'keys of references.yaml, separated by spaces',
    term: 'the id of a word in glossary.yaml',
    figure: 'the id of a figure',
    'new-figure': 'an id for this figure',
  };
  return names[kind];
}

function repeatedFigures(used: readonly UsedComponent[]): Problem[] {
  const seen = new Map<string, number>();
  return used.flatMap(({ file, line, column, name, props }) => {
    const id = props['id'];
    if (typeof id !== 'string') return [];
    const first = seen.get(id);
    seen.set(id, first ?? line);
    return first === undefined
      ? []
      : [
          {
            file,
            line,
            column,
            inside: `<${name} id>`,
            message: `"${id}" is taken by line ${first}; expected another id.`,
          },
        ];
  });
}

/** Figures with the id of the one that every article opens with. */
function takenByOpening(used: readonly UsedComponent[]): Problem[] {
  return used.flatMap(({ file, line, column, name, props }) =>
    props['id'] === OPENING_FIGURE
      ? [
          {
            ...{ file, line, column, inside: `<${name} id>` },
            message: `"${OPENING_FIGURE}" is the curve that every article opens with, above its text; expected another id, or no figure here.`,
          },
        ]
      : [],
  );
}

/** Components that an appraisal's page has no place for. */
function notForAppraisal(used: readonly UsedComponent[]): Problem[] {
  return used.flatMap(({ file, line, column, name }) =>
    name in ARTICLE_COMPONENTS && !APPRAISAL_COMPONENTS.includes(name)
      ? [
          {
            ...{ file, line, column, inside: `<${name}>` },
            message: `for article.mdx alone; expected one of ${APPRAISAL_COMPONENTS.join(', ')}.`,
          },
        ]
      : [],
  );
}

/** Numbers that are only ever plain: nothing on the page would say how they came about. */
function neverExplained(used: readonly UsedComponent[]): Problem[] {
  return used.flatMap((component) => {
    const { file, line, column, name, props } = component;
    const { of, plain } = props;
    if (name !== 'Stat' || plain === undefined || typeof of !== 'string') return [];
    if (used.some((other) => isCarded(other, of))) return [];
    const message = `"${of}" is plain wherever it stands; expected it once without "plain", with its status and its card.`;
    return [{ file, line, column, inside: '<Stat plain>', message }];
  });
}

/** Words of the glossary that neither the article nor its appraisal explains. */
function neverUsed({ id, glossary, used, appraisal }: Publication): Problem[] {
  const explained = new Set(
    [...used, ...(appraisal ?? [])].flatMap(({ name, props }) => (name === 'Term' ? [props['of']] : [])),
  );
  return glossary
    .filter((entry) => !explained.has(entry.id))
    .map((entry) => ({
      ...{ file: `content/${id}/glossary.yaml`, line: 1, column: 1, inside: entry.id },
      message: `never explained; expected a <Term of="${entry.id}"> in article.mdx, or no such word.`,
    }));
}

function neverCited({ references, used, appraisal, exercises, placeOfReference }: Publication): Problem[] {
  const cited = new Set(
    [used, appraisal ?? [], ...exercises.map((exercise) => exercise.used)].flatMap(citationKeys),
  );
  return references
    .filter(({ id }) => !cited.has(id))
    .map(({ id }) => ({
      ...placeOfReference(id),
      inside: id,
      message: `never cited; expected a <Cite refs="${id}" /> in article.mdx or an exercise, or no such reference.`,
    }));
}
