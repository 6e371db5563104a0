import type { charts as model } from '../en/charts.ts';
import { counts } from './counts.ts';
import { format } from './format.ts';

export const charts: typeof model = {
  papersByYear: 'Arbeiten nach Jahr',
  papersByYearOf: (years) => `Arbeiten nach Jahr: ${years}`,
  asTable: 'Als Tabelle',
  year: 'Jahr',
  papers: 'Arbeiten',
  allDated: (count) =>
    format.plural(count, {
      one: 'Die eine Arbeit hat ein Datum.',
      other: 'Alle # Arbeiten haben ein Datum.',
    }),
  someDated: (dated, all) =>
    `${format.number(dated)} von ${counts.papers(all)} ${format.plural(dated, { one: 'hat', other: 'haben' })} ein Datum.`,
  undated: (dated, undated) =>
    `${format.number(dated)} von ${counts.papers(dated + undated)} ${format.plural(dated, { one: 'hat', other: 'haben' })} ein Datum; ${format.plural(undated, { one: 'die andere fehlt', other: 'die anderen # fehlen' })} im Diagramm.`,
  count: (label, count) => `${label}: ${format.number(count)}`,
  without: (count) => format.plural(count, { one: '# Arbeit ohne Datum', other: '# Arbeiten ohne Datum' }),
  fieldPicture: (count) =>
    `Karte mit ${counts.papers(count)}: Was dieselben Wörter verwendet, liegt nah beieinander`,
  fieldPictureByTopic: (count) =>
    `Karte mit ${counts.papers(count)}: Was dieselben Wörter verwendet, liegt nah beieinander; die Farbe zeigt das Thema`,
};
