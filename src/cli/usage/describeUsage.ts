/** How "describe" is used: what `--help` prints. */
export const DESCRIBE_USAGE = `describe FILE [--json]

Prints what is understood of a table of patients: how the file is written, which columns hold time and outcome and what their
values mean, how many rows, patients and events there are, what is left out and why, and what has to be asked before anything is
computed from it.

  --json   print one JSON object instead of the report

Exit code: 0 whenever something could be said, 2 when the file can't be read.

Example: npm run -s describe -- public/examples/freireich1963.csv
  File       UTF-8, commas between values
  Time       “weeks”, 1 to 35 weeks: …
  Outcome    “relapse”: happened “yes”; without it “no”
  Counts     42 rows, 42 patients, 30 events, 12 censored`;
