/** How "reconstruct" is used: what `--help` prints. */
export const RECONSTRUCT_USAGE = `reconstruct PUBLICATION-FOLDER-OR-RECORD.yaml [--without ID,ID] [--assume ID=VALUE] [--max-follow-up N] [--at T,T] [--json]

  --without ID,ID      switch facts or assumptions off
  --assume ID=VALUE    set an assumption (true and false switch it; may be repeated)
  --max-follow-up N    nobody was followed longer than N; none lifts the limit
  --at T,T             times for survival and restricted means (60,120)
  --json               print one JSON object instead of the report

Example: npm run -s reconstruct -- content/my-series
  Sorted time vectors  3,641,816
  Exits, in months:
    3. 36 to 165`;
