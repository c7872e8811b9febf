import { shareOfWidth } from '../kit/shareOfWidth.ts';

/** The lines of the axis from 0 to 100 %, as high as their place. */
export function Grid(props: { readonly class: string }) {
  return (
    <g class={props.class}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <line x1={shareOfWidth(share)} x2={shareOfWidth(share)} y1={0} y2="100%" class="context-grid" />
      ))}
    </g>
  );
}

/** The axis above and below the lines. */
export function ContextAxis() {
  return (
    <svg class="context-axis" width="100%" height={24} aria-hidden="true">
      <Grid class="own-ground" />
      {[0, 25, 50, 75, 100].map((percent) => (
        <text
          x={`${percent}%`}
          y={16}
          text-anchor={percent === 0 ? 'start' : percent === 100 ? 'end' : 'middle'}
        >
          {percent === 100 ? '100%' : percent}
        </text>
      ))}
    </svg>
  );
}
