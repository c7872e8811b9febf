import { bound } from '../../format/bound.ts';

interface StatementsProps {
  readonly statements: readonly { readonly says: string; readonly isAssumed: boolean }[];
}

/** Statements, one to a line; what is not published but assumed is marked so. */
export function Statements({ statements }: StatementsProps) {
  return (
    <ul>
      {statements.map(({ says, isAssumed }) => (
        <li key={says}>
          {bound(says)}
          {isAssumed && ' '}
          {isAssumed && <small>our assumption</small>}
        </li>
      ))}
    </ul>
  );
}
