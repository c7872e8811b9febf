/** How wide the field is in which a curve is drawn, in pixels, from time 0 to the last exit. */
export const FIELD_WIDTH = 198;
