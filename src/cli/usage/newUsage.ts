/** How "new" is used: what `--help` prints. */
export const NEW_USAGE = `new NAME [--table FILE | --abstract] [options]

Makes content/NAME: a publication that builds, with what each field is for. Whatever isn't given as an option is asked for.

  --title TEXT        the title of the page
  --author LINE       an author, for each one; "First Author; 0000-0002-1825-0097; Department, Hospital; first@example.org", where only
                      the name is needed, and whoever has an address of mail is a corresponding author; "group: NAME" for a group
  --zero TEXT         what time is counted from, such as "the operation"
  --licence ID        CC-BY-4.0 unless another is named

From a table, whose columns are recognised:
  --table FILE        the table, as a spreadsheet or a statistics program saved it
  --time COL, --event COL=VALUE,…, --censored VALUE,…, --id COL
                      where the columns are not recognised, or wrongly; as for analyze. Every value of the outcome is on one
                      side, --event or --censored: rows where it is not known have to leave the table first, so there is no
                      --leave-out
  --by COL,…          the columns that split the patients; without any there is one curve
  --known COL,…       those of them that were known at the start of follow-up, where their names don't tell

From an abstract:
  --patients N, --events N, --longest N
                      how many patients, how many of them with the outcome, and the longest follow-up
  --unit UNIT         day, week, month or year
  --split TEXT        what splits the patients: "side: left, right"; empty, "", if nothing does
  --paper-title TEXT, --paper-author "Family, Given" (for each one), --paper-journal TEXT, --paper-year YEAR, --paper-doi DOI (if it has one)

Exit code: 0 when the folder is made, 2 when something is missing or can't be understood; then nothing is written.

Example: npm run -s new -- leukaemia --table public/examples/freireich1963.csv --title "Two treatments" --author "First Author" --zero remission`;
