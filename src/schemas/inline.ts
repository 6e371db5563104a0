/** Inline text: a repaired title or paragraph. Every rendering (plain, HTML, LaTeX, MDX) starts from this model. */
export type Inline =
  | { type: 'text'; value: string }
  /** Mathematics as TeX without delimiters, e.g. `\sum_{i=1}^{N} f_i p_i`. */
  | { type: 'math'; tex: string }
  /** `href` is http or https only; `children` never contain another link. */
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'emphasis'; strong: boolean; children: Inline[] }
  | { type: 'code'; value: string };

/** One paragraph of inline text. */
export type Paragraph = Inline[];
