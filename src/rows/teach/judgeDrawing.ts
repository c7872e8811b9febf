import { drawingFault, type DrawingFault, type DrawingTask } from './drawingFault.ts';
import { drawnMisconception } from './drawnMisconception.ts';
import type { Step } from './Step.ts';
import { wrongCurves, type WrongCurve } from './wrongCurves.ts';

export interface DrawingVerdict {
  readonly right: boolean;
  /** What is off first; null where nothing is. */
  readonly fault: DrawingFault | null;
  /** The wrong curve that was drawn, more or less; null where the drawing is nearer to the true one, or near to none. */
  readonly wrong: WrongCurve | null;
}

/**
 * Judges a drawn curve by its steps. It is right if every death has its fall within a month or three pixels, every level stretch its
 * height within two points, and it falls nowhere else. Otherwise it is held against the curves of the misconceptions; whoever judges
 * many drawings of one task computes these once.
 */
export function judgeDrawing(
  drawn: readonly Step[],
  task: DrawingTask,
  curves = wrongCurves(task.patients, task.misconceptions),
): DrawingVerdict {
  const fault = drawingFault(drawn, task);
  return {
    right: fault === null,
    fault,
    wrong: fault === null ? null : drawnMisconception(drawn, task, curves),
  };
}
