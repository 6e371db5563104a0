/**
 * Makes a change to a part of the page. Where it takes away the element that has the focus, the focus goes to
 * `fallback`, so that the next Tab goes on from there and not from the top of the page.
 */
export function keepFocus(root: HTMLElement, fallback: HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  const isInside = root.contains(focused);
  change();
  if (isInside && !focused?.checkVisibility()) fallback.focus();
}
