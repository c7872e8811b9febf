import type { ComponentChildren } from 'preact';

interface MarkProps {
  readonly name: string;
  readonly children?: ComponentChildren;
  readonly [data: `data-${string}`]: string | number;
}

/** A named part of a drawing: the name is for tests and style sheets. */
export function Mark({ name, children, ...data }: MarkProps) {
  return (
    <g data-mark={name} {...data}>
      {children}
    </g>
  );
}
