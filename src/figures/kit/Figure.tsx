import type { ComponentChildren } from 'preact';

export interface FigureProps {
  /** The id of the `<figure>` that it stands in. */
  readonly id: string;
  /** What it is called before its number: "Figure", unless it is a table. */
  readonly kind?: 'Figure' | 'Table';
  /** Its number in the article; a figure of another page has none. */
  readonly number?: number | null;
  readonly title: ComponentChildren;
  /** Under which facts it is drawn, where they aren't the publication's; empty where they are. A figure that stands still has none. */
  readonly note?: string;
  /** What is done with the whole figure, beside its title. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
  /** Null where nothing is said below it: an empty caption would be read out as one. */
  readonly caption: ComponentChildren | null;
}

/** What every figure has: its title, with its number where the article gives it one; what it shows; and its caption. */
export function Figure({
  id,
  kind = 'Figure',
  number = null,
  title,
  note,
  actions,
  children,
  caption,
}: FigureProps) {
  return (
    <>
      <div class="figure-head">
        <h3 class="figure-title">
          {number !== null && <a href={`#${id}`}>{`${kind} ${number}.`}</a>} {title}
        </h3>
        {actions}
        {note !== undefined && <p class="figure-note">{note}</p>}
      </div>
      {children}
      {caption !== null && <figcaption>{caption}</figcaption>}
    </>
  );
}
