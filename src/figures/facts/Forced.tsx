import { capitalized, words } from '../../format/words.ts';
import type { ForcedRow } from '../../rows/forcedRows.ts';
import { Fold } from '../kit/Fold.tsx';
import { Statements } from '../kit/Statements.tsx';

export interface ForcedProps {
  /** What is forced; null where it isn't known of the statements that are on. */
  readonly rows: readonly ForcedRow[] | null;
  /** How far finding it out is. */
  readonly work?: string;
  /** A reader unfolded it, or folded it up. */
  readonly onFold?: ((open: boolean) => void) | undefined;
}

/** What the statements force though none of them says it, folded up, each with an irreducible set of those that force it. */
export function Forced({ rows, work = '', onFold }: ForcedProps) {
  return (
    <Fold
      summary="What the statements force, and which of them do"
      onFold={onFold}
      draw={() => (
        <>
          {rows && (
            <div class="consequences">
              {rows.length === 0 && <p>Nothing more than single statements say by themselves.</p>}
              {rows.map((row) => (
                <Consequence key={row.what} {...row} />
              ))}
            </div>
          )}
          <p class="story-work controls" role="status">
            {work}
          </p>
        </>
      )}
    />
  );
}

function Consequence({ what, because }: ForcedRow) {
  return (
    <section>
      <p>
        <strong>{`${capitalized(what)}.`}</strong>
      </p>
      <p>{`It follows from these ${words(because.length)} together; without any one of them it wouldn’t:`}</p>
      <Statements statements={because} />
    </section>
  );
}
