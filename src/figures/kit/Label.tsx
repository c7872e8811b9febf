import { px } from './px.ts';

interface LabelProps {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: number;
  /** A rim in the colour of the page, so that lines under the text don't cross its letters. */
  readonly rim?: boolean;
  /** The words at full length, where those drawn are shortened: shown to a reader who points at them. */
  readonly whole?: string;
  readonly children: string;
}

const RIM = {
  stroke: 'var(--paper)',
  'stroke-width': 4,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const;

/** A line of text in a drawing. */
export function Label({ x, y, size, fill = 'var(--ink)', anchor, weight, rim, whole, children }: LabelProps) {
  return (
    <text
      x={px(x)}
      y={px(y)}
      font-size={size}
      fill={fill}
      text-anchor={anchor}
      font-weight={weight}
      {...(rim ? RIM : {})}
    >
      {children}
      {whole !== undefined && whole !== children && <title>{whole}</title>}
    </text>
  );
}
