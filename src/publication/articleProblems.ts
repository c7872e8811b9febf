import { APPRAISAL_COMPONENTS, ARTICLE_COMPONENTS } from './articleComponents.ts';
import { checkUsed } from './checkUsed.ts';
import type { Problem } from './ContentError.ts';
import { takenByOpening } from './figureFaults.ts';
import type { Publication } from './Publication.ts';
import { neverShown } from './pictureFaults.ts';
import { neverDrawn, type NamedSheets } from './sheetFaults.ts';
import type { UsedComponent } from './scanArticle.ts';
import { neverCited, neverExplained, neverUsed } from './unnamedFaults.ts';
import { withoutMatter, type Matter } from './withoutMatter.ts';

/** What could be read of a publication; what is missing has a fault of its own. */
export type Readable = {
  readonly [Key in keyof Omit<Publication, 'id' | 'sheets'>]?: Publication[Key] | undefined;
} & {
  readonly id: string;
  readonly sheets?: NamedSheets | undefined;
  /** The keys of its works, where they are known though something else about them is wrong. */
  readonly keys?: readonly string[] | undefined;
};

/**
 * What is wrong with the components of an article and of its appraisal, held against everything that they name and that could be read.
 *
 * Without ids of `quantities` any number is taken to exist. Unless the texts are `whole`, nothing is said that a part of them which can't
 * be read might answer: that nothing cites a work, that a figure lacks a part.
 */
export function articleProblems(
  publication: Readable,
  quantities: readonly string[] | undefined,
  isWhole: boolean,
): Problem[] {
  const { id, used, pictures, sheets, references, glossary, exercises } = publication;
  const appraisal = publication.appraisal ?? [];
  const texts = [used ?? [], appraisal];
  const all = texts.flat();
  const named = {
    ...publication,
    references: publication.keys?.map((key) => ({ id: key })) ?? references,
  };
  const held = (components: readonly UsedComponent[]) =>
    checkUsed(components, named, quantities, publication, isWhole);
  const lacking = (components: readonly UsedComponent[]) =>
    hasMatter(publication) ? withoutMatter(components, publication) : [];
  const unexplained = (components: readonly UsedComponent[]) => (isWhole ? neverExplained(components) : []);
  return [
    ...held(used ?? []),
    ...takenByOpening(used ?? []),
    ...lacking(used ?? []),
    ...lacking(appraisal),
    ...unexplained(used ?? []),
    ...held(appraisal),
    ...notForAppraisal(appraisal),
    ...unexplained(appraisal),
    ...(isWhole && used ? unnamed() : []),
  ];

  /** What the folder holds, and no text names. */
  function unnamed(): Problem[] {
    return [
      ...(glossary ? neverUsed(id, glossary, texts) : []),
      ...(references && exercises && publication.placeOfReference
        ? neverCited(
            references,
            [...texts, ...exercises.map((exercise) => exercise.used)],
            publication.placeOfReference,
          )
        : []),
      ...(sheets ? neverDrawn(id, sheets.data, all) : []),
      ...(pictures ? neverShown(id, pictures, all) : []),
    ];
  }
}

/** Whether all could be read that a component may be drawn from. */
function hasMatter(publication: Readable): publication is Readable & Matter {
  const { series, table, context, checklist } = publication;
  return [series, table, context, checklist].every((each) => each !== undefined);
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
