/** A color in OKLCH: lightness and chroma from 0 to 1, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** Linear-light sRGB, clipped to the gamut. After Ottosson, “A perceptual color space for image processing”, 2020. */
function linearRgb([lightness, chroma, hue]: Oklch): [number, number, number] {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function luminance(color: Oklch): number {
  const [red, green, blue] = linearRgb(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(a: Oklch, b: Oklch): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colors that a style sheet declares by `light-dark(oklch(…), oklch(…))`, without their opacity. */
export function readColors(css: string): Map<string, { light: Oklch; dark: Oklch }> {
  const color = /oklch\(([\d.]+)% ([\d.]+) ([\d.]+|var\(--hue\))[^)]*\)/g;
  const declared = /--([a-z-]+): light-dark\((oklch.*)\);/g;
  return new Map(
    [...css.matchAll(declared)].map(([, name = '', value = '']) => {
      const [light, dark] = [...value.matchAll(color)].map(
        ([, lightness, chroma, hue]): Oklch => [Number(lightness) / 100, Number(chroma), Number(hue) || 0],
      ) as [Oklch, Oklch];
      return [name, { light, dark }];
    }),
  );
}
