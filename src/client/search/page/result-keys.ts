const LINKS =
  '[data-people] a, [data-topics] a, [data-systems] a, [data-terms] a, [data-results] .paper-title a, [data-more]:not([hidden]), [data-related] a';

/**
 * Lets the arrow keys go from the field into the results, from one to the next, and back; Enter follows a link as
 * usual.
 */
export function setUpResultKeys(root: HTMLElement, field: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const stops = [field, ...root.querySelectorAll<HTMLElement>(LINKS)].filter((one) =>
      one.checkVisibility(),
    );
    const at = stops.indexOf(event.target as HTMLElement);
    const next = stops[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}
