import { layoutFor } from '../kit/layout.ts';
import { Drawing, drawingHeights, useWords, type DrawingProps } from './Drawing.tsx';
import { Grips, type GripsProps } from './Grips.tsx';
import { Reader, ReadingTip, type ReaderProps } from './Reader.tsx';

export interface PlotProps extends Omit<DrawingProps, 'width' | 'layout'> {
  /** The time and the row that are chosen, where `time` and `row` are those shown for the moment. */
  readonly chosen: { readonly time: number; readonly row: string | null };
  readonly cohort: GripsProps['cohort'];
  readonly onPoint: ReaderProps['onPoint'];
  readonly onKeep: ReaderProps['onKeep'];
  readonly onClear: ReaderProps['onClear'];
  readonly onHold: GripsProps['onHold'];
  readonly onMove: GripsProps['onMove'];
  readonly onReturn: GripsProps['onReturn'];
}

/** The drawing at the width of its place, with what lies over it to read and to drag. */
export function Plot({ width, ...props }: PlotProps & { readonly width: number }) {
  const drawing = { ...props, width, layout: layoutFor(width) };
  const { frame } = drawingHeights(drawing);
  const words = useWords(drawing, frame);
  const { rooms } = words;
  const { model, series, years, mortality, chosen, cohort } = props;
  const { showBand, showEnvelope, oneMore } = props;
  const read = { strata: model.strata, frame, series, years };
  return (
    <div class="plot-place">
      <Drawing {...drawing} words={words} />
      <Reader
        {...{ ...read, ...chosen }}
        onPoint={props.onPoint}
        onKeep={props.onKeep}
        onClear={props.onClear}
      />
      {rooms.length > 0 && (
        <Grips
          {...{ rooms, frame, series, cohort }}
          onHold={props.onHold}
          onMove={props.onMove}
          onReturn={props.onReturn}
        />
      )}
      {props.time !== null && props.held === null && (
        <ReadingTip {...{ ...read, mortality, showBand, showEnvelope, oneMore, time: props.time }} />
      )}
    </div>
  );
}
