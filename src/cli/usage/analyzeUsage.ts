/** How "analyze" is used: what `--help` prints. */
export const ANALYZE_USAGE = `analyze FILE [--time COL | --start COL --end COL] [--entry COL] [--event COL[=VALUE,…]] [options]

Columns that are not named are recognised, as "describe FILE" tells; whatever can be read in two ways has to be named.

  --time COL           follow-up, a number of at least 0
  --start COL          the date that time is counted from, with
  --end COL            the date of the event or of the last contact
  --entry COL          when a row enters observation, where that is not time zero: Surv(entry, time, event)
  --event COL[=VALUE]  the outcome: 1/0, words, or the values that mean that it happened, with commas between them
  --censored VALUE,…   the values that mean that it did not happen; with both named, any other value is another event
  --leave-out VALUE,…  the values that mean that it is not known
  --id COL             which patient a row is of; none: every row is a patient
  --by COL[,COL]       compare the groups of this column; of several, those that their levels make together: "A: x, B: y"
  --only COL=LEVEL,…   only the rows with one of these levels; may be given again, for another column
  --ref LEVEL          the group that the others are compared with; the first in natural order without it
  --trend              log-rank test for trend over the groups in their natural order
  --strata COL         log-rank test within the levels of this column, too
  --landmark T         only who is followed beyond T, in the groups of that time; times count from time zero
  --tau T              restricted mean survival up to T; between groups, their differences
  --at T,T             survival at these times
  --conf 0.95          confidence level
  --draws N            how many splits the exact test samples where there are too many to count
  --json               print one JSON object instead of the report

Rows without a time or an outcome are left out and counted, and so are rows without a group where groups are compared,
and rows that --only doesn't keep. Crossed groups that nobody is in are named.
Where other events end follow-up, their cumulative incidence and that of the event come with Gray's test.
What is not defined for rows that enter late (--entry) is named.

Example: npm run -s analyze -- public/examples/freireich1963.csv --by treatment --ref placebo
  log-rank: chi-square 16.79, 1 df, P < 0.001
  hazard ratio of 6-mercaptopurine against placebo (Cox, ties by Efron): 0.2076, Wald 95 % limits 0.09251 to 0.4659`;
