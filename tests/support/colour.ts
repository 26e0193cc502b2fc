/** Colour metrics: WCAG contrast, and CIEDE2000 after simulated colour blindness (Machado et al. 2009, severity 1). */

export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan';
type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const SIMULATION: Readonly<Record<Exclude<Vision, 'normal'>, Matrix>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function rgb(hex: string): Triple {
  const digits = hex.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const channel = (i: number): number => linear(Number.parseInt(full.slice(i, i + 2), 16) / 255);
  return [channel(0), channel(2), channel(4)];
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map((hex) => dot([0.2126, 0.7152, 0.0722], rgb(hex))).toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function lab([r, g, b]: Triple): Triple {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** L* of CIELAB, 0 to 100. */
export const lightness = (hex: string): number => lab(rgb(hex))[0];

function seen(hex: string, vision: Vision): Triple {
  const colour = rgb(hex);
  if (vision === 'normal') return lab(colour);
  const clamp = (c: number): number => Math.min(1, Math.max(0, c));
  const [r, g, b] = SIMULATION[vision];
  return lab([clamp(dot(r, colour)), clamp(dot(g, colour)), clamp(dot(b, colour))]);
}

/** CIEDE2000 difference of two colours under this kind of vision; 0 = equal (Sharma, Wu, Dalal 2005). */
export function difference(one: string, other: string, vision: Vision): number {
  const [l1, a1, b1] = seen(one, vision);
  const [l2, a2, b2] = seen(other, vision);
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (a: number, b: number): number => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  // The shorter way round the circle, -180 to 180 degrees.
  const turn = ((h2 - h1 + 540) % 360) - 180;
  const hMean = Math.abs(h1 - h2) > 180 ? (h1 + h2) / 2 + (h1 + h2 < 360 ? 180 : -180) : (h1 + h2) / 2;
  const [lMean, cMean] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t =
    1 -
    0.17 * Math.cos(radians(hMean - 30)) +
    0.24 * Math.cos(radians(2 * hMean)) +
    0.32 * Math.cos(radians(3 * hMean + 6)) -
    0.2 * Math.cos(radians(4 * hMean - 63));
  const l = (l2 - l1) / (1 + (0.015 * (lMean - 50) ** 2) / Math.sqrt(20 + (lMean - 50) ** 2));
  const c = (c2 - c1) / (1 + 0.045 * cMean);
  const h = (2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn / 2))) / (1 + 0.015 * cMean * t);
  const rotation =
    -Math.sin(radians(60 * Math.exp(-(((hMean - 275) / 25) ** 2)))) *
    2 *
    Math.sqrt(cMean ** 7 / (cMean ** 7 + 25 ** 7));
  return Math.sqrt(l * l + c * c + h * h + rotation * c * h);
}
