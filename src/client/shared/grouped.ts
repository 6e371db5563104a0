/** `1,204`. The locale data behind `toLocaleString` takes a phone long enough to load that typing would wait. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
