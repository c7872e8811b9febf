/** By what the steps of a question are shuffled: the same on every page and on paper. */
export const ORDER_SEED = 7;
