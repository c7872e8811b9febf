/** How "check-content" is used: what `--help` prints. */
export const CHECK_CONTENT_USAGE = `check-content [NAME] [--whole]

Reads every file of content/, or of the publication in content/NAME, and says all that is wrong at once, a line for each fault: file,
line, column, what stands there, and what is expected. Nothing is built. Where nothing is wrong it warns of typed numbers that the table
doesn't hold.

  --whole   also reconstruct the tables that a record allows, and check the numbers that are named from them

Exit code: 0 if nothing is wrong, 1 if something is, 2 when the command can't be understood.

Example: npm run -s check-content -- my-series`;
