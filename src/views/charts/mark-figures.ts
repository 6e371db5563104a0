/** A number that stands by itself, with its × or %: not the 4 of `4-bit` nor the 7 of `OPT-7B`. */
const FIGURE = /(?<![\w.,–-])\d+(?:[.,]\d+)*(?:[×%]|(?=[\s,;)]|$))/g;
const TAG = /(<[^<>]*>)/;

/** Sets the figures in the first cell of each row of HTML tables in `<b>`; all other text stays as it is. */
export function markFigures(html: string): string {
  let cell = 0;
  return html
    .split(TAG)
    .map((part) => {
      if (part.startsWith('<tr')) cell = 0;
      if (part.startsWith('<td')) cell += 1;
      return part.startsWith('<') || cell !== 1 ? part : part.replace(FIGURE, '<b>$&</b>');
    })
    .join('');
}
