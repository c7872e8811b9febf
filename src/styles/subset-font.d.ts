/** What is used of subset-font, which brings no types; those of others don't know all of it. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2';
      /** The part of an axis that stays. */
      variationAxes: Record<string, { min: number; max: number }>;
      /** Tags of the OpenType features that stay. */
      keepFeatures: readonly string[];
    },
  ): Promise<Buffer>;
}
