/** Number of hue classes in the style sheet, ten degrees apart. */
const HUES = 36;

/** Class of the hue of topic `index` out of `count`: hues are spread evenly around the circle. */
export function hueClass(index: number, count: number): string {
  return `hue-${Math.floor((index * HUES) / Math.max(count, 1)) % HUES}`;
}
