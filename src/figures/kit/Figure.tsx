import type { ComponentChildren } from 'preact';

export interface FigureProps {
  /** The id of the `<figure>` that it stands in. */
  readonly id: string;
  /** Its number in the article; none on another page. */
  readonly number: number | null;
  readonly title: string;
  /** What is done with the whole figure, beside its title. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly caption: ComponentChildren;
}

/** What every figure has: its title, with its number where the article gives it one; what it shows; and its caption. */
export function Figure({ id, number, title, actions, children, caption }: FigureProps) {
  return (
    <>
      <div class="figure-head">
        <h3 class="figure-title">
          {number !== null && <a href={`#${id}`}>{`Figure ${number}.`}</a>} <span>{title}</span>
        </h3>
        {actions}
      </div>
      {children}
      <figcaption>{caption}</figcaption>
    </>
  );
}
