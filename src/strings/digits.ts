/** `1,204`. The locale data behind `Intl` takes a phone long enough to load that typing would wait. */
export function digits(count: number, separator: string): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, separator);
}
