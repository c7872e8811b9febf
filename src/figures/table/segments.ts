import { element } from '../kit/element.ts';

export interface SegmentsOptions {
  readonly legend: string;
  readonly name: string;
  readonly chosen: string;
  readonly small?: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A row of choices of which one holds, as `Segments.astro` builds it. */
export function segments(
  { legend, name, chosen, small = false, options }: SegmentsOptions,
  document: Document,
): HTMLElement {
  return element(
    document,
    'fieldset',
    { class: `segments controls${small ? ' small' : ''}`, 'data-name': name },
    element(document, 'legend', { class: 'visually-hidden' }, legend),
    element(
      document,
      'div',
      {},
      ...options.map(({ value, label }) =>
        element(
          document,
          'label',
          {},
          element(document, 'input', {
            ...{ type: 'radio', name, value, form: 'choices' },
            ...(value === chosen ? { checked: '' } : {}),
          }),
          ` ${label}`,
        ),
      ),
    ),
  );
}
