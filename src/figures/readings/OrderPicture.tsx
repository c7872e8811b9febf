const STEP = 22;
const HEIGHT = 30;
/** Heights: the line that the marks stand on, and the bar under exits of one time. */
const LINE = 15;
const BAR = 27;

interface OrderPictureProps {
  /** A sign for each exit, as the readings of a P value have it: D, d, s, o; exits of one time in brackets. */
  readonly order: string;
  /** The order in words. */
  readonly label: string;
}

/**
 * An order of exits as a row of marks, from the first to the last: a disc for a death in the group, a ring with a dot for one
 * outside it, an upright stroke for somebody who left alive (thick in the group). Exits of one time share a bar.
 */
export function OrderPicture({ order, label }: OrderPictureProps) {
  const exits = exitsOf(order);
  const width = exits.length * STEP + 4;
  return (
    <svg
      class="order"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <line x1={2} x2={width - 2} y1={LINE} y2={LINE} stroke="var(--rule-strong)" stroke-width={1} />
      {exits.map(({ sign, tiedToNext }, index) => (
        <>
          {tiedToNext && (
            <line x1={x(index)} x2={x(index + 1)} y1={BAR} y2={BAR} stroke="var(--ink)" stroke-width={2} />
          )}
          <Mark sign={sign} x={x(index)} />
        </>
      ))}
    </svg>
  );
}

function x(index: number): number {
  return index * STEP + STEP / 2 + 2;
}

/** The exits of an order, each with whether the next one is of the same time. */
function exitsOf(order: string): { readonly sign: string; readonly tiedToNext: boolean }[] {
  let inTie = false;
  return [...order].flatMap((sign, place) => {
    if (sign === '(' || sign === ')') {
      inTie = sign === '(';
      return [];
    }
    return [{ sign, tiedToNext: inTie && order[place + 1] !== ')' }];
  });
}

function Mark({ sign, x }: { sign: string; x: number }) {
  if (sign === 'D') return <circle cx={x} cy={LINE} r={6.5} fill="var(--stratum-1)" />;
  if (sign === 'd')
    return (
      <circle cx={x} cy={LINE} r={5.5} fill="var(--card)" stroke="var(--stratum-2)" stroke-width={2.5} />
    );
  const inGroup = sign === 's';
  return (
    <line
      x1={x}
      x2={x}
      y1={6}
      y2={24}
      stroke={inGroup ? 'var(--stratum-1)' : 'var(--stratum-2)'}
      stroke-width={inGroup ? 5 : 2.5}
    />
  );
}
