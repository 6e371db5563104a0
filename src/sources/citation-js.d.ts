declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** Parses `data` as what `type` names; throws where it is not well-formed. */
      data(data: unknown, type: string): unknown;
    };
    output: {
      /** Writes items of CSL-JSON in the named format. */
      format(name: string, items: readonly object[], options: object): unknown;
    };
    config: { get(plugin: string): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';
