import type { LimitMethod } from '../survival/index.ts';
import { coveragePieces, coverageSummary, coverageWithin, exactCoverage } from '../survival/index.ts';

/** How often one kind of limits holds the true survival, in a series of one size. */
export interface CoverageRow {
  readonly method: LimitMethod;
  /** The least and the mean coverage over the range, and that where all but one patient survive on average. */
  readonly least: number;
  readonly mean: number;
  readonly atAllButOne: number;
  /** The curve: coverage against true survival, with both ends of every jump. */
  readonly curve: readonly { readonly survival: number; readonly coverage: number }[];
}

export interface CoverageRows {
  readonly patients: number;
  readonly level: number;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly CoverageRow[];
}

const METHODS: readonly LimitMethod[] = [
  'beta-product',
  'beta-product-mid-p',
  'thomas-grunkemeier',
  'plain',
  'log',
  'log-log',
  'logit',
];

/** The range of true survival that is looked at: outside it nearly all survive, or few do. */
const [FROM, TO] = [0.3, 0.95];

/** Points of a curve between two jumps lie at most so far apart. */
const STEP = 0.01;

/** The exact coverage of 95 % limits of S(t), by each method, for so many patients without censoring before t. */
export function coverageRows(patients: number): CoverageRows {
  const level = 0.95;
  const rows = METHODS.map((method) => {
    const options = { method, level, from: FROM, to: TO };
    const [atAllButOne] = exactCoverage(patients, [(patients - 1) / patients], { method, level });
    const curve = coveragePieces(patients, options).flatMap((piece) => {
      const steps = Math.ceil((piece.to - piece.from) / STEP);
      return Array.from({ length: steps + 1 }, (_, i) => {
        const survival = i === steps ? piece.to : piece.from + (i * (piece.to - piece.from)) / steps;
        return { survival, coverage: coverageWithin(patients, piece, survival) };
      });
    });
    return { method, ...coverageSummary(patients, options), atAllButOne: atAllButOne!, curve };
  });
  return { patients, level, from: FROM, to: TO, rows };
}
