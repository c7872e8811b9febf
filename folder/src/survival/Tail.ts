/** Which side of a distribution a probability counts: up to the value, or beyond it. */
export type Tail = 'lower' | 'upper';
