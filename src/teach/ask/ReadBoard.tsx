import { formatPercent } from '../../format/formatPercent.ts';
import { byExit, type ReadKey, type ReadTask } from '../../rows/teach/readKey.ts';
import { CurvePlot, plotScales, type PlotData } from '../CurvePlot.tsx';
import { AskInput } from './AskInput.tsx';
import { ReadPad } from './ReadPad.tsx';

export interface ReadProps extends PlotData {
  readonly task: ReadTask;
  /** One unit of time: "month". */
  readonly unit: string;
  /** Where the marks stand, or the places of the patients that are chosen. */
  readonly given: readonly number[];
  /** What is right, once it may be seen. */
  readonly right?: ReadKey | undefined;
  readonly locked?: boolean;
  readonly onGive?: (given: readonly number[]) => void;
}

/** What a mark is called, in the order of the question. */
function markNames(task: ReadTask, unit: string): readonly string[] {
  switch (task.read) {
    case 'height':
      return [`The curve in ${unit} ${task.at}`];
    case 'time':
      return [`From ${unit}`];
    case 'change':
      return [`The curve in ${unit} ${task.at}`, `The curve in ${unit} ${task.to}`];
    case 'limits':
      return ['Lower limit', 'Upper limit'];
    case 'patients':
      return [];
  }
}

/** Where the marks stand before anybody has moved them: at the start of their axis. */
export function firstMarks(task: ReadTask): readonly number[] {
  if (task.read === 'patients') return [];
  return task.read === 'time'
    ? [0]
    : task.read === 'height'
      ? [100]
      : task.read === 'limits'
        ? [0, 100]
        : [100, 100];
}

/** A figure to be read: marks on it are moved by touch, mouse, or the sliders under it; patients are chosen by a tap or by boxes. */
export function ReadBoard({ task, unit, given, right, locked = false, onGive, ...plot }: ReadProps) {
  const { until } = plotScales(plot);
  const axis = task.read === 'time' ? ('time' as const) : ('height' as const);
  const names = markNames(task, unit);
  const move = (mark: number, value: number) => {
    if (!locked) onGive?.(given.with(mark, value));
  };
  const toggle = (place: number) => {
    if (locked) return;
    onGive?.(
      given.includes(place)
        ? given.filter((each) => each !== place)
        : [...given, place].sort((a, b) => a - b),
    );
  };
  return (
    <>
      <div class="read-place">
        <CurvePlot
          {...plot}
          chosen={task.read === 'patients' ? given : undefined}
          marks={[
            ...(task.read === 'patients'
              ? []
              : given.map((value) => ({ axis, value, name: 'mine' as const }))),
            ...(right && right.axis !== null
              ? right.values.map((value) => ({ axis: right.axis, value, name: 'truth' as const }))
              : []),
          ]}
        />
        {!locked && <ReadPad {...{ plot, task, given }} onMove={move} onToggle={toggle} />}
      </div>
      <div class="read-controls controls">
        {names.map((name, mark) => (
          <label key={name}>
            <span>
              {name}: {axis === 'time' ? given[mark] : formatPercent(given[mark]! / 100)}
            </span>
            <input
              type="range"
              min="0"
              max={axis === 'time' ? until : 100}
              step="1"
              value={given[mark]}
              autocomplete="off"
              aria-disabled={locked ? 'true' : undefined}
              aria-valuetext={axis === 'time' ? `${unit} ${given[mark]}` : formatPercent(given[mark]! / 100)}
              onInput={({ currentTarget }) => {
                move(mark, Number(currentTarget.value));
                if (locked) currentTarget.value = String(given[mark]);
              }}
            />
          </label>
        ))}
        {task.read === 'patients' && (
          <div class="read-exits" role="group" aria-label="Patients by the time of their exit">
            {byExit(plot.groups.flatMap(({ patients }) => patients)).map(({ time }, place) => (
              <label key={place}>
                <AskInput
                  type="checkbox"
                  checked={given.includes(place)}
                  locked={locked}
                  onChoose={() => {
                    toggle(place);
                  }}
                />{' '}
                {unit} {time}
              </label>
            ))}
          </div>
        )}
      </div>
    </>
  );
}
