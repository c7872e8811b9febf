/** A colour as red, green and blue from 0 to 255, and its opacity from 0 to 1. */
export interface Colour {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

/** A colour as browsers compute it: "rgb(176, 58, 16)", "rgba(0, 0, 0, 0.5)", "color(srgb 0.69 0.23 0.06)". */
export function parseColour(text: string): Colour {
  const numbers = [...text.matchAll(/[\d.]+(?:e-?\d+)?/gu)].map(([number]) => Number(number));
  const [r, g, b, alpha = 1] = numbers;
  if (r === undefined || g === undefined || b === undefined) throw new Error(`"${text}" is not a colour`);
  const scale = text.startsWith('color(') ? 255 : 1;
  return { rgb: [r * scale, g * scale, b * scale], alpha };
}

/** A colour laid over another that lets nothing through. */
export function over(top: Colour, ground: Colour, opacity = 1): Colour {
  const share = top.alpha * opacity;
  const mix = (i: 0 | 1 | 2) => top.rgb[i] * share + ground.rgb[i] * (1 - share);
  return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 };
}

type Triple = [number, number, number];

function linear({ rgb }: Colour): Triple {
  return rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: Colour): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What who lacks one kind of cone sees: the matrices of Machado, Oliveira & Fernandes 2009 for full severity, doi:10.1109/TVCG.2009.113. */
export const DEFICIENCIES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

const FULL = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const;

/** The colour in CIELAB (D65), seen with a deficiency or without. */
export function lab(colour: Colour, deficiency: keyof typeof DEFICIENCIES | null = null): Triple {
  const light = linear(colour);
  const seen = (deficiency === null ? FULL : DEFICIENCIES[deficiency]).map((row) =>
    Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
  ) as Triple;
  const [r, g, b] = seen;
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The difference of two colours, CIEDE2000 (Sharma, Wu & Dalal 2005, doi:10.1002/col.20070). */
export function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const radians = Math.PI / 180;
  const mean7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(mean7 / (mean7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (b: number, a: number) => (b === 0 && a === 0 ? 0 : (Math.atan2(b, a) / radians + 360) % 360);
  const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const lightness = (l1 + l2) / 2;
  const chroma = (c1 + c2) / 2;
  const middle = grey ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
  const t =
    1 -
    0.17 * Math.cos((middle - 30) * radians) +
    0.24 * Math.cos(2 * middle * radians) +
    0.32 * Math.cos((3 * middle + 6) * radians) -
    0.2 * Math.cos((4 * middle - 63) * radians);
  const sl = 1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2);
  const sc = 1 + 0.045 * chroma;
  const sh = 1 + 0.015 * chroma * t;
  const chroma7 = chroma ** 7;
  const rotation =
    -2 *
    Math.sqrt(chroma7 / (chroma7 + 25 ** 7)) *
    Math.sin(60 * Math.exp(-(((middle - 275) / 25) ** 2)) * radians);
  const dl = (l2 - l1) / sl;
  const dc = (c2 - c1) / sc;
  const dh = (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * radians)) / sh;
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}
