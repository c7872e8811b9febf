interface HatchingProps {
  /** Its id, unique on its page: a shape is filled with `url(#id)`. */
  readonly id: string;
  readonly stroke?: string;
  /** Of the lines, 0 to 1: fainter where they fill a larger or a fuller place. */
  readonly opacity: number;
  /** Which way the lines lean, so that two hatched places that overlap both show. */
  readonly lean?: 45 | -45;
  /** Between the lines, in px. */
  readonly step?: number;
  /** Of a line, in px. */
  readonly width?: number;
}

/** The hatching that fills what the record leaves open, in every figure. It stands in `<defs>`. */
export function Hatching({
  id,
  stroke = 'var(--ink)',
  opacity,
  lean = 45,
  step = 7,
  width = 1.6,
}: HatchingProps) {
  return (
    <pattern
      id={id}
      width={step}
      height={step}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${lean})`}
    >
      <line x1={0} y1={0} x2={0} y2={step} stroke={stroke} stroke-width={width} stroke-opacity={opacity} />
    </pattern>
  );
}
