import { MOST_LANES } from '../../rows/spreadLanes.ts';
import type { Session } from '../../state/openSession.ts';
import { segments } from './segments.ts';
import { holdTable } from '../../state/pageSession.ts';

/**
 * Puts figures of a reader's own table in the place of those of the publication, which stay on the page, hidden, as they were.
 *
 * `recordOnly` hides with them; `name` is that under which the table was read. Each is a copy of the publication's figure as the page was built, without the controls that only a record has. Returns what
 * takes them away again.
 */
export function figuresOfTable(
  built: ReadonlyMap<HTMLElement, string>,
  recordOnly: readonly HTMLElement[],
  session: Session,
  name: string,
): () => void {
  holdTable({ session, name });
  const made = [...built].map(([figure, html]) => {
    const holder = document.createElement('template');
    holder.innerHTML = html.replaceAll(figure.id, `${figure.id}-of-table`);
    const copy = holder.content.firstElementChild as HTMLElement;
    fit(copy, session);
    figure.after(copy);
    return copy;
  });
  const hide = (hidden: boolean) => {
    for (const part of [...built.keys(), ...recordOnly]) part.hidden = hidden;
  };
  hide(true);
  return () => {
    for (const copy of made) copy.remove();
    hide(false);
    holdTable(null);
  };
}

function fit(figure: HTMLElement, { series, defaults }: Session): void {
  for (const part of figure.querySelectorAll('[data-of="record"]')) part.remove();
  if (defaults.cohort.patients.length > MOST_LANES)
    for (const part of figure.querySelectorAll('[data-of="few"]')) part.remove();
  // What was drawn at build is the publication's; the height stays until the table's own drawing is there.
  for (const place of figure.querySelectorAll('.plot-host, [data-part="multiples"]')) place.replaceChildren();
  const id = `${figure.id}-grouping`;
  figure.querySelector(`[data-name="${id}"]`)?.replaceWith(
    segments(
      {
        legend: 'Group the patients by',
        name: id,
        chosen: defaults.grouping ?? 'all',
        options: [
          { value: 'all', label: series.everyone },
          ...series.groupings.map((grouping) => ({ value: grouping.id, label: grouping.label })),
        ],
      },
      document,
    ),
  );
  const unit = figure.querySelector(`[data-name="${figure.id}-unit"]`);
  if (series.time.perYear === null) unit?.remove();
  else
    unit?.replaceWith(
      segments(
        {
          legend: 'Unit of time',
          name: `${figure.id}-unit`,
          chosen: 'unit',
          small: true,
          options: [
            { value: 'unit', label: series.time.many },
            { value: 'years', label: 'years' },
          ],
        },
        document,
      ),
    );
  figure
    .querySelector('[data-part="reader"]')
    ?.setAttribute(
      'aria-label',
      `Read the curves at a time, in ${series.time.many} since ${series.time.zero}`,
    );
}
