import { Fold } from '../kit/Fold.tsx';

/** What can be taken from the figure of curves, by the names of its buttons. */
const TAKE = {
  svg: 'Figure (SVG)',
  png: 'Figure (PNG)',
  csv: 'Curve (CSV)',
  patients: 'Patients (CSV)',
  r: 'R code',
  link: 'Copy link to this view',
  sentence: 'Copy what it says',
  citation: 'Copy a citation',
  embed: 'Copy a line that embeds it',
} as const;
export type Taken = keyof typeof TAKE;

interface TakeProps {
  /** What can't be taken here. */
  readonly without: readonly Taken[];
  readonly onTake: (what: Taken, button: HTMLElement) => void;
}

/** Drawings, data, code and words of the view as it stands, to take along. */
export function Take({ without, onTake }: TakeProps) {
  const kinds = (Object.keys(TAKE) as Taken[]).filter((kind) => !without.includes(kind));
  return (
    <Fold
      also="figure-take controls"
      summary="Take this view with you"
      draw={() => (
        <div class="option-row">
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              class="text-button"
              onClick={({ currentTarget }) => {
                onTake(kind, currentTarget);
              }}
            >
              {TAKE[kind]}
            </button>
          ))}
        </div>
      )}
    />
  );
}
