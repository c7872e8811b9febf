import type { DateOrder } from './dates.ts';
import type { NumberMarks } from './numberMarks.ts';
import type { TimeUnit } from './TableMapping.ts';

/** What somebody who brings a table says of it; whatever is not said is recognised, or asked. Columns go by name, values by key. */
export interface TableChoices {
  /** The column with times; two where death and last follow-up stand apart, the one that comes first where both are filled. */
  readonly time?: readonly string[] | undefined;
  /** Columns with dates in place of times. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** When a row enters observation; null: from time zero. */
  readonly entry?: string | null | undefined;
  readonly id?: string | null | undefined;
  /** The unit of time; null: none is known. */
  readonly unit?: TimeUnit | null | undefined;
  readonly event?: string | undefined;
  readonly happened?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
  readonly other?: readonly string[] | undefined;
  readonly unknown?: readonly string[] | undefined;
  readonly marks?: NumberMarks | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** Whether a number such as 999 or -1 among the times is a time, or stands for one that is missing. */
  readonly sentinel?: { readonly value: number; readonly isTime: boolean } | undefined;
  /** By column of a grouping, whether codes such as 9 are levels (true), or stand for one that is not known. */
  readonly codes?: Readonly<Record<string, boolean>> | undefined;
  /** Only the rows with this value in this column are the table: one row of each patient, where the file has several. */
  readonly only?: { readonly column: string; readonly key: string } | undefined;
  /** Whether several rows of one patient are taken as patients of their own: only where somebody says so. */
  readonly rowsApart?: boolean | undefined;
  /** Rows that are left out, by their numbers. */
  readonly leaveOut?: ReadonlySet<number> | undefined;
}
