/** A file for a learning system: its name under `teach/packages/`, what it is for, its type and its bytes. */
export interface PackageFile {
  readonly name: string;
  /** What it is for, and what it isn't tested for; without a full stop. */
  readonly says: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}
