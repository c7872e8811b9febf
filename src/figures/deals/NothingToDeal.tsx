import { Figure } from '../kit/Figure.tsx';
import type { DealsFigureProps } from './DealsFigure.tsx';

type NothingToDealProps = Required<Pick<DealsFigureProps, 'id' | 'number' | 'note'>>;

/** The figure of deals beside a table without two groups: what it drew before was another table's. */
export function NothingToDeal({ id, number, note }: NothingToDealProps) {
  return (
    <Figure id={id} number={number} title="Nothing to deal" note={note} caption={null}>
      <p>The table that is shown has no two groups that its patients could be dealt into.</p>
    </Figure>
  );
}
