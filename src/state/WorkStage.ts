/** What comes next while a large table is read or computed from, and of how many rows, as far as that is known. */
export interface WorkStage {
  readonly doing: 'cutting' | 'looking' | 'understanding' | 'ordering' | 'computing' | 'writing';
  readonly rows: number | null;
}
