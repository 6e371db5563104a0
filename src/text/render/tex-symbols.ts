/** Parses a table of pairs separated by white space: a TeX command and its symbol. */
function pairs(table: string): Record<string, string> {
  const cells = table.trim().split(/\s+/);
  return Object.fromEntries(cells.flatMap((cell, at) => (at % 2 === 0 ? [[cell, cells[at + 1] ?? '']] : [])));
}

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Greek letters, by TeX command. */
export const GREEK = pairs(`
  alpha α  beta β  gamma γ  delta δ  epsilon ϵ  varepsilon ε  zeta ζ  eta η  theta θ  vartheta ϑ
  iota ι  kappa κ  lambda λ  mu μ  nu ν  xi ξ  pi π  rho ρ  sigma σ  tau τ  upsilon υ  phi ϕ  varphi φ
  chi χ  psi ψ  omega ω  Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ
  Psi Ψ  Omega Ω
`);

/** Operators that take limits; these are always mathematics. */
export const BIG_OPERATORS = pairs(`
  sum Σ  prod ∏  int ∫  oint ∮  bigcup ⋃  bigcap ⋂  coprod ∐
`);

/** Operators, relations and arrows; none of these names is an English word. */
export const OPERATORS = pairs(`
  cdot ·  cdots ⋯  ldots …  leq ≤  geq ≥  neq ≠  rightarrow →  leftarrow ←  leftrightarrow ↔
  Rightarrow ⇒  Leftarrow ⇐  longrightarrow ⟶  uparrow ↑  downarrow ↓  mapsto ↦  infty ∞  otimes ⊗
  oplus ⊕  odot ⊙  nabla ∇  forall ∀  subseteq ⊆  langle ⟨  rangle ⟩  lfloor ⌊  rfloor ⌋  lceil ⌈
  rceil ⌉  propto ∝  ell ℓ  simeq ≃  lesssim ≲  gtrsim ≳  setminus ∖  notin ∉
`);

/** Commands whose names are, or could be, English words; only the backslash marks them as commands. */
export const WORD_COMMANDS = pairs(`
  times ×  sim ∼  approx ≈  pm ±  mp ∓  div ÷  to →  in ∈  le ≤  ge ≥  ne ≠  ll ≪  gg ≫  star ⋆  ast ∗
  circ ∘  bullet •  dots …  equiv ≡  exists ∃  partial ∂  cup ∪  cap ∩  subset ⊂  supset ⊃  mid |
  parallel ∥  perp ⊥  prime ′  dagger †  ddagger ‡  degree °  checkmark ✓  S §  copyright ©  pounds £
  euro €  wedge ∧  vee ∨  neg ¬  emptyset ∅  hbar ℏ  Re ℜ  Im ℑ  angle ∠  colon :  textregistered ®
  texttrademark ™  textdegree °  textendash –  textemdash —  textbackslash \\  textasciitilde ~
  textasciicircum ^  textunderscore _  slash /  leqslant ⩽  geqslant ⩾  lt <  gt >  backslash \\  lbrace {
  rbrace }  vert |  Vert ‖  lVert ‖  rVert ‖  lvert |  rvert |  textless <  textgreater >  textquoteright ’
`);

/** Every command for a single symbol. */
export const SYMBOLS: Record<string, string> = { ...GREEK, ...BIG_OPERATORS, ...OPERATORS, ...WORD_COMMANDS };

/** Named functions, set upright, as TeX and authors write them. */
export const FUNCTIONS = words(`
  log ln exp sin cos tan max min arg argmax argmin lim sup inf det dim ker Pr gcd tanh sinh cosh
  softmax sqrt poly polylog
`);

/** Commands that only change the look of their argument. */
export const FONTS = words(`
  text textrm textsf textsc textup textnormal mathrm mathbf mathit mathsf mathtt mathcal mathbb
  mathfrak mathscr boldsymbol bm operatorname mbox hbox underline
`);

/** Spaces and sizes that are invisible in plain text; the value is what they leave. */
export const SPACING: Record<string, string> = {
  ',': '',
  ';': ' ',
  ':': ' ',
  '!': '',
  ' ': ' ',
  quad: ' ',
  qquad: ' ',
  left: '',
  right: '',
  big: '',
  Big: '',
  bigl: '',
  bigr: '',
  limits: '',
  nolimits: '',
  displaystyle: '',
  textstyle: '',
  thinspace: '',
  xspace: '',
};

/** Marks over or under a single character, by TeX command, as combining characters. */
export const MARKS = pairs(`
  bar \u0305  overline \u0305  hat \u0302  widehat \u0302  tilde \u0303  widetilde \u0303  vec \u20D7  dot \u0307  ddot \u0308
  acute \u0301  grave \u0300  check \u030C  breve \u0306  mathring \u030A  underbar \u0332
`);

/** Commands that change the look of what follows in their group, and are invisible themselves. */
export const DECLARATIONS = words(`
  rm it bf sf tt cal sl em sc mit displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits left right big Big bigg Bigg bigl bigr
  Bigl Bigr biggl biggr nonumber relax protect
`);
