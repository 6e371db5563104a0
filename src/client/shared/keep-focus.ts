/**
 * Changes a part of the page. If that removes the focused element, the focus goes to `fallback`, so that the next
 * Tab continues from there and not from the top of the page.
 */
export function keepFocus(root: HTMLElement, fallback: HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  const isInside = root.contains(focused);
  change();
  if (isInside && !focused?.checkVisibility()) fallback.focus();
}
