import { CONTEXT_ORDERS } from '../../rows/contextOrders.ts';
import { Figure } from '../kit/Figure.tsx';
import { FoldedTable } from '../kit/FoldedTable.tsx';
import { Segments } from '../kit/Segments.tsx';
import { ContextBoard, type ContextBoardProps } from './ContextBoard.tsx';
import { ContextMark, type MarkKind } from './ContextMark.tsx';
import { ContextTable } from './ContextTable.tsx';
import { OwnSample } from './OwnMarks.tsx';
import { contextSentences, contextTitle } from './words.ts';

interface ContextFigureProps extends ContextBoardProps {
  readonly id: string;
  readonly number: number;
}

/**
 * Published series to compare with, each with its printed survival over what is known of this one at the same time. It is drawn at
 * build; in the browser its element moves the rows into another order.
 */
export function ContextFigure({ id, number, lines, own }: ContextFigureProps) {
  const { main, others } = contextSentences(lines, own);
  return (
    <Figure
      id={id}
      number={number}
      title={contextTitle(lines, own)}
      actions={
        <Segments
          also="controls"
          small
          legend="Order of the series"
          name={`${id}-order`}
          chosen="year"
          options={Object.entries(CONTEXT_ORDERS).map(([value, label]) => ({ value, label }))}
        />
      }
      caption={
        <p>
          <strong>{main}</strong> {others}
        </p>
      }
    >
      <ContextBoard lines={lines} own={own} />
      <Key />
      <div class="figure-folds">
        <FoldedTable summary="All rows as a table, with what was read of each">
          <ContextTable lines={lines} own={own} />
        </FoldedTable>
      </div>
    </Figure>
  );
}

const KINDS: readonly (readonly [MarkKind, string])[] = [
  [{ operated: true, randomised: false, mixed: false }, 'operated on: survival after so many years'],
  [{ operated: false, randomised: false, mixed: false }, 'not operated on'],
  [{ operated: true, randomised: true, mixed: false }, 'filled: randomised trial'],
  [{ operated: true, randomised: false, mixed: true }, 'dashed: mixed population'],
];

/** What the marks mean. */
function Key() {
  return (
    <ul class="key">
      {KINDS.map(([kind, words]) => (
        <li>
          <svg width={22} height={22} aria-hidden="true">
            <ContextMark kind={kind} years={5} at={11} />
          </svg>{' '}
          {words}
        </li>
      ))}
      <li>
        <OwnSample open /> here at the same time: what the record leaves open
      </li>
      <li>
        <OwnSample open={false} /> here at the same time: 95{'\u202f'}% limits over every table that agrees
      </li>
    </ul>
  );
}
