import type { repairs as model } from '../en/repairs.ts';

export const repairs: typeof model = {
  'control-characters': {
    name: 'Steuerzeichen',
    reason:
      'Steuerzeichen, Richtungswechsel, Zeichen ohne Breite und Nichtzeichen zeigen nichts und können Text verbergen.',
  },
  'lone-surrogates': {
    name: 'einzelne Ersatzzeichen',
    reason: 'Die Hälfte eines Ersatzpaars ist kein Zeichen und stört jede weitere Verarbeitung.',
  },
  'white-space': {
    name: 'Leerraum',
    reason:
      'Tabulatoren, Zeilenenden, geschützte und mehrfache Leerzeichen sind im Fließtext ein Leerzeichen.',
  },
  'link-commands': {
    name: 'Linkbefehle',
    reason: '\\url und \\href nennen eine Adresse und, bei \\href, ihren Text.',
  },
  links: {
    name: 'Links',
    reason:
      'Eine Adresse ist ein Link, und keine andere Regel darf sie ändern. Eine Beschriftung in Klammern dahinter stammt von \\href{…}{…}.',
  },
  identifiers: {
    name: 'Kennungen',
    reason:
      'DOIs, E-Mail-Adressen und Namen aus Programmen sind genaue Zeichenfolgen: Keine andere Regel darf sie ändern.',
  },
  'code-names': {
    name: 'Namen aus Programmen',
    reason: 'Ein Name mit Unterstrich zwischen Wörtern ist Programmtext.',
  },
  'dollar-mathematics': {
    name: 'Formeln in Dollarzeichen',
    reason: 'Formeln zwischen Dollarzeichen oder \\( \\), wie sie eingegeben werden.',
  },
  formulas: {
    name: 'Formeln',
    reason:
      'Formeln, denen die Dollarzeichen fehlen, erkannt an Hoch- und Tiefstellungen, Operatoren mit Grenzen und Brüchen.',
  },
  accents: { name: 'Akzente', reason: 'TeX schreibt einen Akzent als Befehl vor seinem Buchstaben.' },
  'special-letters': { name: 'Sonderbuchstaben', reason: 'Buchstaben, für die TeX Befehle hat.' },
  'escaped-signs': {
    name: 'maskierte Zeichen',
    reason:
      'TeX braucht einen Backslash vor % & _ # $ { }; auch ein Leerzeichen vor einem maskierten Prozentzeichen entfällt.',
  },
  'font-switches': {
    name: 'Schriftbefehle',
    reason:
      'Die alten Befehle \\bf, \\em, \\it setzen, was in ihrer Gruppe folgt; ohne Gruppe hinterlassen sie nur ein Leerzeichen.',
  },
  'argument-commands': {
    name: 'Befehle mit Argument',
    reason:
      'Befehle für das Aussehen ihres Arguments, mit oder ohne Backslash; Zitate und Marken hinterlassen nichts.',
  },
  'protective-braces': {
    name: 'schützende Klammern',
    reason: 'Klammern um ein großgeschriebenes Wort schützten es in einem Literaturverzeichnis.',
  },
  'thin-spaces': {
    name: 'schmale Leerzeichen',
    reason:
      'Die kleinen Leerzeichen von TeX und sein erzwungener Zeilenumbruch sind ein Leerzeichen oder nichts.',
  },
  'symbol-commands': {
    name: 'Symbolbefehle',
    reason: 'Ein Befehl für ein einzelnes Symbol außerhalb von Formeln; eine Gruppe darum trennte es nur ab.',
  },
  'lost-operators': {
    name: 'verlorene Operatoren',
    reason: 'Namen von Operatoren, die in keiner Sprache Wörter sind: leq, rightarrow, infty.',
  },
  'fused-operators': {
    name: 'verschmolzene Operatoren',
    reason: 'Pfeile und infty kommen in keinem Wort vor; zwischen Buchstaben sind sie das Zeichen.',
  },
  'plus-minus': {
    name: 'Plusminus',
    reason: 'pm zwischen zwei Zahlen ist \\pm; sonst ist es der Nachmittag.',
  },
  approximately: {
    name: 'ungefähr',
    reason: 'approx direkt an einer Zahl ist \\approx; die Abkürzung hat ein Leerzeichen.',
  },
  'glued-comparisons': {
    name: 'angeklebte Vergleiche',
    reason: 'le oder ge direkt an einer Zahl ist das Zeichen \\le oder \\ge.',
  },
  'lost-greek': {
    name: 'verlorene griechische Buchstaben',
    reason:
      'Ein ausgeschriebener griechischer Buchstabe mit Hoch- oder Tiefstellung, oder als Form von etwas, ist der Buchstabe.',
  },
  'unicode-escapes': {
    name: 'Unicode-Reste',
    reason: 'Was von \\unicode{x2014} übrig ist: ein Satz- oder Formelzeichen in hexadezimaler Schreibung.',
  },
  'ell-norms': { name: 'ell in Normen', reason: 'ell mit Tiefstellung ist \\ell, der Buchstabe der Normen.' },
  superscripts: {
    name: 'Hochstellungen',
    reason: 'Ein Zirkumflex mit Zahl ist eine Hochstellung ohne Dollarzeichen.',
  },
  subscripts: {
    name: 'Tiefstellungen',
    reason: 'Ein Unterstrich mit Zahl hinter einem Symbol ist eine Tiefstellung ohne Dollarzeichen.',
  },
  'minus-signs': {
    name: 'Minuszeichen',
    reason:
      'Ein Bindestrich zwischen zwei Gliedern einer Formel, von denen das erste eine Potenz ist, ist ein Minuszeichen.',
  },
  factors: {
    name: 'Faktoren',
    reason: '\\times ohne Backslash hinter einer Zahl: ein Faktor oder das Zeichen zwischen zwei Maßen.',
  },
  'leading-factors': { name: 'vorangestellte Faktoren', reason: '\\times ohne Backslash vor einer Zahl.' },
  'spaced-sizes': {
    name: 'Maße mit Leerzeichen',
    reason:
      '\\times zwischen den beiden Zahlen eines Maßes, erkannt an ganzen Zahlen und dem Wort für das Gemessene.',
  },
  'letter-x-sizes': {
    name: 'Maße mit x',
    reason: 'Der Buchstabe x zwischen den beiden Zahlen eines Maßes steht für das Zeichen ×.',
  },
  'ranges-with-sim': { name: 'Bereiche mit Tilde', reason: '\\sim zwischen zwei Zahlen heißt „bis“.' },
  approximations: { name: 'Näherungen', reason: '\\sim ohne Backslash vor einer Zahl: etwa.' },
  'spaced-ranges': {
    name: 'Bereiche mit Leerzeichen',
    reason: 'Ein Bindestrich mit Leerzeichen zwischen zwei Faktoren mit demselben Zeichen ist ein Bereich.',
  },
  ties: {
    name: 'Tilden',
    reason:
      'Eine Tilde zwischen Wörtern ist ein geschütztes Leerzeichen; vor einer Zahl nach einem Leerzeichen heißt sie „etwa“.',
  },
  'double-quotes': {
    name: 'doppelte Anführungszeichen',
    reason: "`` und '' sind in TeX typografische Anführungszeichen; manchmal schließt ein gerades.",
  },
  'single-quotes': {
    name: 'einfache Anführungszeichen',
    reason: "` und ' um Wörter sind in TeX einfache typografische Anführungszeichen.",
  },
  'spaced-dashes': {
    name: 'Striche mit Leerzeichen',
    reason: '-- und --- mit Leerzeichen sind in TeX Gedankenstriche.',
  },
  'em-dashes': { name: 'Geviertstriche', reason: '--- ist in TeX ein Geviertstrich.' },
  'tight-dashes': {
    name: 'Striche ohne Leerzeichen',
    reason:
      '-- ohne Leerzeichen ist in Bereichen und Paaren ein Halbgeviertstrich; wo der Satz unterbrochen wird, ist ein Geviertstrich gemeint.',
  },
  'flattened-dashes': {
    name: 'verkürzte Striche',
    reason:
      'Kein Kompositum endet auf einen Artikel: Ein Bindestrich vor „the“ oder „an“ war ein Geviertstrich, ebenso einer zwischen Anführungszeichen und Präposition.',
  },
  bullets: {
    name: 'Aufzählungszeichen',
    reason: 'Eine Markdown-Liste, die in ihren Absatz geraten ist, behält ihre Sternchen.',
  },
  'space-after-comma': {
    name: 'Leerzeichen nach Komma',
    reason: 'Auf ein Komma zwischen zwei Wörtern folgt ein Leerzeichen.',
  },
  'space-after-stop': {
    name: 'Leerzeichen nach Punkt',
    reason:
      'Zwei aneinandergeratene Sätze: ein kleingeschriebenes Wort, ein Punkt, ein großgeschriebenes Wort.',
  },
  'space-after-colon': {
    name: 'Leerzeichen nach Doppelpunkt',
    reason: 'Auf einen Doppelpunkt zwischen einem Namen und seiner Erklärung folgt ein Leerzeichen.',
  },
  'space-before-bracket': {
    name: 'Leerzeichen vor Klammer',
    reason:
      'Eine Abkürzung oder ein Einschub in Klammern ist vom Wort davor getrennt; das Argument einer Funktion nicht.',
  },
  'space-after-bracket': {
    name: 'Leerzeichen nach Klammer',
    reason: 'Eine Abkürzung in Klammern ist vom Wort dahinter getrennt.',
  },
  'space-before-link': { name: 'Leerzeichen vor Link', reason: 'Eine Adresse ist vom Wort davor getrennt.' },
  'space-before-punctuation': {
    name: 'Leerzeichen vor Satzzeichen',
    reason:
      'Vor Komma, Punkt, Doppelpunkt und schließender Klammer steht kein Leerzeichen; manche setzen eins, damit der Punkt nicht zum Link gehört.',
  },
  'space-before-possessive': {
    name: 'Leerzeichen vor Genitiv-s',
    reason: 'Ein Apostroph mit s gehört zum Wort davor.',
  },
  'double-spaces': {
    name: 'doppelte Leerzeichen',
    reason: 'Was andere Regeln entfernt haben, kann zwei Leerzeichen hinterlassen, oder eins am Rand.',
  },
};
