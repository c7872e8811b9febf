/** The part of citation-js (MIT) that is used here; it comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Works in the names of CSL from a text in any format that a plugin reads; throws where none does. */
      readonly chain: (text: string, options: { generateGraph: boolean; forceType?: string }) => unknown[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
