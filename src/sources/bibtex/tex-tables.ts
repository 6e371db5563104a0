function pairs(table: string): [string, string][] {
  return table
    .trim()
    .split(/\s*\n\s*/)
    .flatMap((row) => row.split(/ {2,}/))
    .map((cell) => cell.split(' ') as [string, string]);
}

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Commands for single characters. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ...pairs(`
    textquotesingle '  textasciigrave \`  textquotedbl "  textdollar $  textless <  textgreater >
    textbackslash \\  textasciicircum ^  textunderscore _  textbraceleft {  textbar |  textbraceright }
    textasciitilde ~  textexclamdown ¡  textcent ¢  textsterling £  textcurrency ¤  textyen ¥  textbrokenbar ¦
    textsection §  textasciidieresis ¨  textcopyright ©  textordfeminine ª  guillemetleft «  guillemotleft «
    textlnot ¬  textregistered ®  textasciimacron ¯  textdegree °  textpm ±  texttwosuperior ²
    textthreesuperior ³  textasciiacute ´  textmu µ  textparagraph ¶  textperiodcentered ·  textonesuperior ¹
    textordmasculine º  guillemetright »  guillemotright »  textonequarter ¼  textonehalf ½  textthreequarters ¾
    textquestiondown ¿  AE Æ  DH Ð  texttimes ×  O Ø  TH Þ  ss ß  ae æ  dh ð  textdiv ÷  o ø  th þ  DJ Đ  dj đ
    i ı  IJ Ĳ  ij ĳ  L Ł  l ł  NG Ŋ  ng ŋ  OE Œ  oe œ  textflorin ƒ  j ȷ  textasciicaron ˇ  textasciibreve ˘
    textacutedbl ˝  textgravedbl ˵  texttildelow ˷  textbaht ฿  SS ẞ  textendash –
    textemdash —  textbardbl ‖  textquoteleft ‘  textquoteright ’  quotesinglbase ‚  textquotedblleft “
    textquotedblright ”  quotedblbase „  textdagger †  textdaggerdbl ‡  textbullet •  textellipsis …
    textperthousand ‰  textpertenthousand ‱  guilsinglleft ‹  guilsinglright ›  textreferencemark ※
    textinterrobang ‽  textfractionsolidus ⁄  textlquill ⁅  textrquill ⁆  textdiscount ⁒  textcolonmonetary ₡
    textlira ₤  textnaira ₦  textwon ₩  textdong ₫  texteuro €  textpeso ₱  textcelsius ℃  textnumero №
    textcircledP ℗  textrecipe ℞  textservicemark ℠  texttrademark ™  textohm Ω  textmho ℧  textestimated ℮
    textleftarrow ←  textuparrow ↑  textrightarrow →  textdownarrow ↓  textminus −  Hwithstroke Ħ  hwithstroke ħ
    textasteriskcentered ∗  textsurd √  textlangle 〈  textrangle 〉  textblank ␢  textvisiblespace ␣
    textopenbullet ◦  textbigcircle ◯  textmusicalnote ♪  textmarried ⚭  textdivorced ⚮  textinterrobangdown ⸘
    copyright ©  Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Phi Φ  Psi Ψ  Omega Ω  alpha α
    beta β  gamma γ  delta δ  varepsilon ε  zeta ζ  eta η  theta θ  iota ι  kappa κ  lambda λ  mu μ  nu ν  xi ξ
    pi π  rho ρ  varsigma ς  sigma σ  tau τ  upsilon υ  varphi φ  chi χ  psi ψ  omega ω  vartheta ϑ  Upsilon ϒ
    phi ϕ  varpi ϖ  varrho ϱ  epsilon ϵ
    aa å  AA Å  i ı  j ȷ  ldots …  dots …  S §  P ¶  pounds £  euro €  slash /  hyphen -  cprime ʹ  cdprime ʺ
    TeX TeX  LaTeX LaTeX  LaTeXe LaTeX2ε  BibTeX BibTeX  XeTeX XeTeX  LuaTeX LuaTeX  pdfTeX pdfTeX  MF Metafont
    textendash –  textemdash —  guillemotleft «  guillemotright »  textquotesingle '  lq ‘  rq ’  lbrace {  rbrace }
    textcelsius °C  degree °  texttrademark ™  copyright ©  less <  greater >  mathsemicolon ;  bibrangedash –
    bibnamedash —  dag †  ddag ‡  arcsec ″  arcmin ′  degr °  times ×  pm ±  cdot ·  lt <  gt >  amp &
  `),
]);

/** Commands that put an accent on their argument, with the accent as a combining character. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ...pairs(`
    \` \u0300  ' \u0301  ^ \u0302  ~ \u0303  = \u0304  u \u0306  . \u0307  " \u0308  r \u030A  H \u030B  v \u030C
    b \u0332  d \u0323  c \u0327  k \u0328  t \u0361
    h \u0309  G \u030F  U \u030E  f \u0311  textcommabelow \u0326  textcommaabove \u0313  textogonekcentered \u0328
    bar \u0304  overline \u0305  hat \u0302  tilde \u0303  vec \u20D7  dot \u0307  ddot \u0308  acute \u0301
    grave \u0300  check \u030C  breve \u0306  mathring \u030A
  `),
]);

/** What an accent without a letter becomes: a character of its own. */
export const ALONE: ReadonlyMap<string, string> = new Map(pairs('^ ^  ` `  \' \'  " "'));

/** Commands of which only the argument is visible; the value is what surrounds it. */
export const WRAPPERS: ReadonlyMap<string, [before: string, after: string]> = new Map([
  ...[
    ...words(`
      emph textit textsl textbf textsc textsf texttt textrm textup textmd textnormal text mbox hbox fbox rlap llap
      underline uline uppercase lowercase MakeUppercase MakeLowercase MakeTextUppercase MakeTextLowercase mkbibitalic
      mkbibemph mkbibbold strong textlatin foreignquote nohyphens url path nolinkurl doi textcyr textgreek mathrm
      titlecap autocap NoCaseChange BibEmph bibinfo
    `),
  ].map((name): [string, [string, string]] => [name, ['', '']]),
  ['enquote', ['“', '”']],
  ['mkbibquote', ['“', '”']],
  ['footnote', [' (', ')']],
  ['ensuremath', ['$', '$']],
]);

/** Commands that are invisible, including their argument. */
export const SILENT = words(`
  noopsort NOOPsort SortNoop NoSort nosort noop printfirst switchargs hspace vspace phantom hphantom label
  selectlanguage foreignlanguage textcolor color raisebox scalebox parbox cite citep citet nocite ref eqref fontsize fontfamily hyphenation providecommand bibstyle
`);

/** Commands that change the look of what follows, or have no visible effect. */
export const DECLARATIONS = words(`
  relax protect it itshape sl slshape em bf bfseries sc scshape rm rmfamily sf sffamily tt ttfamily up upshape md
  mdseries cal normalfont mathit tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge null
  noindent ignorespaces unskip leavevmode nolinebreak linebreak allowbreak penalty sloppy raggedright boldmath
  unboldmath displaystyle textstyle limits nobreak break frenchspacing csname endcsname bgroup egroup
`);

/** Commands that produce a space. */
export const SPACES = words(
  'quad qquad enspace enskip thinspace medspace thickspace space nobreakspace hfill hskip newline par',
);
