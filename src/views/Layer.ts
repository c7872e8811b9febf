/** A part of a drawing that is drawn anew only when something that it is made from has changed. */
export interface Layer {
  /** Unique in its drawing. */
  readonly name: string;
  /** All that it depends on, compared one by one for identity. */
  readonly from: readonly unknown[];
  readonly draw: () => SVGElement;
}
