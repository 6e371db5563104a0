/** Lets a reader sort a table by any column: each header becomes a button, and a second click reverses the order. */
export function makeSortable(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => {
      const isDown = head.ariaSort === 'ascending';
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = isDown ? 'descending' : 'ascending';
      sortRows(table, column, isDown ? -1 : 1);
    });
    head.append(button);
  }
}

/** Compares two texts in ascending or descending order, by the rules of `language`. */
export function inOrder(direction: 1 | -1, language: string): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  return (a, b) => direction * compare(a, b);
}

function sortRows(table: HTMLTableElement, column: number, direction: 1 | -1): void {
  const [body] = table.tBodies;
  const textOf = (row: HTMLTableRowElement) => row.cells[column]?.textContent?.trim() ?? '';
  const compare = inOrder(direction, document.documentElement.lang);
  body?.append(...[...body.rows].sort((a, b) => compare(textOf(a), textOf(b))));
}
