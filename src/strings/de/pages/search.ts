import type * as en from '../../en/pages/search.ts';
import { counts, format } from '../format.ts';

export const home: typeof en.home = {
  searchLabel: 'Arbeiten durchsuchen',
  searchHint: 'Titel, Namen, Wörter …',
  searchHintWithSystems: 'Titel, Systeme, Wörter …',
  openMap: 'Karte öffnen',
  newest: 'Neueste',
  explore: 'Entdecken',
  allPapers: (count) => format.plural(count, { one: 'Die eine Arbeit', other: 'Alle # Arbeiten' }),
  readFirst: 'Was man zuerst lesen sollte',
  readFirstNote: 'Hier beginnt der Lesepfad jedes Themas.',
  holdings: (parts) => `${format.list(parts)}.`,
  withCode: (count) =>
    format.plural(count, { one: 'Zu # Arbeit gibt es Code.', other: 'Zu # Arbeiten gibt es Code.' }),
  keywords: 'Schlagwörter',
  authors: 'Personen',
  venues: 'Erschienen in',
  publishers: 'Verlage',
  timeline: 'Arbeiten nach Jahr und Monat',
  systems: 'was die Arbeiten vorstellen, nach Namen',
  results: 'was Abstracts in Zahlen berichten',
  glossary: 'wofür Abkürzungen stehen',
  authorsWay: 'wer mehrere der Arbeiten geschrieben hat',
  changes: 'was jeder Import gebracht hat',
  readingList: 'was in diesem Browser gemerkt ist',
};

export const search: typeof en.search = {
  description: 'Volltextsuche in dieser Bibliothek.',
  label: 'Bibliothek durchsuchen',
  placeholder: 'Titel, Person, Name, Thema oder Frage',
  go: 'Suchen',
  keys: 'Die Pfeiltaste nach unten führt in die Ergebnisse.',
  covers: (papers) =>
    `Die Suche umfasst Titel, Abstracts, Personen und Kennungen von ${counts.papers(papers)}.`,
  coversSystems: (papers) =>
    `Die Suche umfasst Titel, Abstracts, Systemnamen, Personen und Kennungen von ${counts.papers(papers)}.`,
  coversTopics: (topics) =>
    `Sie umfasst auch ${format.plural(topics, { one: 'den Überblick über # Thema', other: 'die Überblicke über # Themen' })}.`,
  noScript:
    'Die Suche läuft im Browser und braucht JavaScript, das ausgeschaltet ist. Alle Arbeiten sind [nach Titel](titles) und [nach Jahr](years) aufgeführt.',
  noScriptWithTopics:
    'Die Suche läuft im Browser und braucht JavaScript, das ausgeschaltet ist. Alle Arbeiten sind [nach Titel](titles) und [nach Jahr](years) aufgeführt, nach Thema weiter unten.',
  filters: 'Filter',
  skipFilters: 'Filter überspringen',
  results: 'Ergebnisse',
  sortBy: 'Sortieren nach',
  relevance: 'Relevanz',
  newest: 'Neueste zuerst',
  oldest: 'Älteste zuerst',
  title: 'Titel',
  venue: 'Publikationsorgan',
  chosen: 'Gewählte Filter',
  take: 'Merken, exportieren oder abonnieren',
  saveThese: 'Diese Ergebnisse merken',
  exportThese: 'Diese Ergebnisse exportieren:',
  showMore: 'Mehr zeigen',
  recent: 'Letzte Suchen',
  help: 'So wird gesucht',
  helpText:
    'Namen dürfen zusammen oder getrennt geschrieben sein, Zeichen und griechische Buchstaben ausgeschrieben, und Abkürzungen finden, wofür sie stehen. Britische und amerikanische Schreibung gelten gleich. Tippfehler werden korrigiert, und die Seite sagt es. Kennungen, Adressen und Zitierschlüssel führen zu ihrer Arbeit. „2024“, „since 2023“, „with code“ und „survey“ engen eine Suche ein; ein Klick hebt das wieder auf. Wo wenige Arbeiten alle Wörter enthalten, folgen jene mit den meisten.',
  helpPhrase: 'diese Wörter nebeneinander; gebeugte Formen zählen mit',
  helpNot: 'ohne Arbeiten mit dem zweiten Wort; auch NOT diffusion',
  helpOr: 'eines der Wörter genügt',
  helpTitle: 'im Titel',
  helpAuthor: 'von einer Person; auch ein Name allein findet Personen',
  helpVenue: 'erschienen bei; auch „ICLR 2025“ wird verstanden',
  helpKeyword: 'mit diesem Schlagwort, wo die Listen Schlagwörter nennen',
  helpTopic: 'Arbeiten eines Themas, nach dem Anfang seines Namens',
  helpYear: 'aus diesem Zeitraum; auch year:2024, year:2023.. und year:..2021',
  helpHas: 'mit Code; auch has:model, has:dataset, has:demo, has:project',
  helpKeys: 'Auf jeder Seite öffnen diese Tasten die Schnellsuche:',
};

export const notFound: typeof en.notFound = {
  title: 'Seite nicht gefunden',
  description: 'Unter dieser Adresse gibt es keine Seite.',
  heading: 'Unter dieser Adresse gibt es keine Seite',
  lead: 'Adressen ändern sich hier nicht; diese wurde wohl abgeschnitten oder falsch eingegeben. [Arbeit suchen](search) oder [nach Titel](titles) nachschlagen.',
  leadWithTopics:
    'Adressen ändern sich hier nicht; diese wurde wohl abgeschnitten oder falsch eingegeben. [Arbeit suchen](search), [nach Titel](titles) nachschlagen oder bei einem Thema beginnen.',
  suggestions: 'Seiten mit ähnlicher Adresse',
};
