import type { LimitMethod } from '../../../survival/index.ts';

/** What a view needs to be written down for R. */
export interface RCodeOptions {
  readonly title: string;
  /** Under which facts it is drawn, where they aren't the publication's. */
  readonly note?: string;
  /** Where the same view can be opened; null where it can't. */
  readonly address: string | null;
  readonly time: number;
  readonly method: LimitMethod;
  /** Whether times are shown in years, where the series' unit has them. */
  readonly years: boolean;
  readonly mortality: boolean;
  readonly showBand: boolean;
  readonly showEnvelope: boolean;
  readonly leaveOneOut: boolean;
  readonly extremes: boolean;
  readonly oneMore: boolean;
  readonly median: boolean;
  readonly axisEnd: number;
}
