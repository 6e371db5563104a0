/**
 * Inline text: what a title or a paragraph is made of once its source's damage is repaired.
 * Every rendering (plain, HTML, LaTeX, MDX) starts from this model.
 */
export type Inline =
  | { type: 'text'; value: string }
  /** Mathematics as TeX without delimiters, e.g. `\sum_{i=1}^{N} f_i p_i`. */
  | { type: 'math'; tex: string }
  /** `href` is http or https only; `children` never hold another link. */
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'emphasis'; strong: boolean; children: Inline[] }
  | { type: 'code'; value: string };

/** One paragraph of inline text. */
export type Paragraph = Inline[];
