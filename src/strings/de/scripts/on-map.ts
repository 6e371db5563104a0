import { digits } from '../../digits.ts';
import type { onMap as model } from '../../en/scripts/on-map.ts';

export const onMap: typeof model = {
  inView: (count) =>
    count === 0
      ? 'Keine Arbeit im Ausschnitt'
      : `${digits(count, '.')} ${count === 1 ? 'Arbeit' : 'Arbeiten'} im Ausschnitt`,
  inViewOf: (count, all) =>
    `${digits(count, '.')} von ${digits(all, '.')} ${all === 1 ? 'Arbeit' : 'Arbeiten'} im Ausschnitt`,
  noneFound: 'Keine solche Arbeit auf der Karte',
  searchFailed: 'Die Suche konnte nicht geladen werden',
  more: (count, named) =>
    named === 0
      ? 'Vergrößern oder ein Thema wählen, um Arbeiten mit Titel zu sehen'
      : `und ${digits(count, '.')} weitere; zum Anzeigen vergrößern`,
  moreTopics: (count) => `und ${count} weitere`,
  light: (title) => `${title} hervorheben`,
  numbered: (number, title) => `${number}: ${title}`,
};
