import type { Publication } from '../publication/Publication.ts';
import { referenceOfNumber } from '../publication/referenceOfNumber.ts';
import type { UsedComponent } from '../publication/scanArticle.ts';
import { quantity, type Quantities, type Quantity } from './Quantity.ts';

/** A page that says a number, by the last part of its address ("" is the article's), and how many of its marks there have a card. */
export interface Saying {
  readonly page: '' | 'appraisal/' | 'teach/answers/';
  readonly marks: number;
}

/** One number of a publication: what it is, where it is said, and of a cited number the key of the work that it is taken from. */
export interface NumberClaim {
  readonly quantity: Quantity;
  readonly said: readonly Saying[];
  readonly reference: string | null;
}

/** Every number that the article names, in the order of its first appearance, then those that only its appraisal or exercises name. */
export function claims(publication: Publication, quantities: Quantities): NumberClaim[] {
  const { used, appraisal, exercises } = publication;
  const marks = [
    ...marksIn('', used),
    ...marksIn('appraisal/', appraisal ?? []),
    ...marksIn(
      'teach/answers/',
      exercises.flatMap((exercise) => exercise.used),
    ),
  ];
  return [...new Set(marks.map(({ id }) => id))].map((id) => ({
    quantity: quantity(quantities, id),
    said: (['', 'appraisal/', 'teach/answers/'] as const).flatMap((page) => {
      const carded = marks.filter((mark) => mark.id === id && mark.page === page && !mark.plain).length;
      return carded === 0 ? [] : [{ page, marks: carded }];
    }),
    reference: referenceOfNumber(publication, id),
  }));
}

interface Mark {
  readonly id: string;
  readonly plain: boolean;
  readonly page: Saying['page'];
}

function marksIn(page: Saying['page'], used: readonly UsedComponent[]): Mark[] {
  return used.flatMap(({ name, props }) =>
    name === 'Stat' && typeof props['of'] === 'string'
      ? [{ id: props['of'], plain: props['plain'] !== undefined, page }]
      : [],
  );
}
