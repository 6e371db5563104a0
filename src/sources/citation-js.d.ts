declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** Parses `data` as what `type` names; throws where it is not well-formed. */
      data(data: unknown, type: string): unknown;
    };
    config: { get(plugin: string): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
