/** What pages show. */
export function viewsOf<View>(pages: readonly { view(): View }[]): View[] {
  return pages.map((page) => page.view());
}
