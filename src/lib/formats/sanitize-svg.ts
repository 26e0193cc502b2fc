/** A drawing that an <img> can show at one known size. */
export interface SvgDrawing {
  /** The text, with a size and a box on its root, which Firefox needs to draw it on a canvas. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Elements that may be painted. At 10,000 Chromium takes 3.4 s, and a file of 5 kB can ask for 100,000,000. */
const MOST_PAINTED = 5000;
const PROLOG = /^(?:\s|\uFEFF|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^<>[]*>)*/;
const ROOT = /<svg((?:"[^"]*"|'[^']*'|[^<>"'])*)>/y;
/** For `matchAll` only, which leaves it as it is. */
const TAG = /<(\/?)([A-Za-z_][\w:.-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/g;

/**
 * Returns a drawing that is safe to show in an <img>, which runs no script and fetches nothing. Returns `null` where the text
 * is no SVG, has no size, or asks for too much painting.
 */
export function sanitizeSvg(text: string): SvgDrawing | null {
  const start = PROLOG.exec(text)?.[0].length ?? 0;
  ROOT.lastIndex = start;
  const [root, attributes = ''] = ROOT.exec(text) ?? [];
  const size = sizeOf(attributes);
  if (root === undefined || !size || paintedElements(text) > MOST_PAINTED) return null;
  const { box, width, height } = size;
  const rest = attributes.replace(/\s(?:width|height|viewBox)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  const open = `<svg viewBox="${box}" width="${width}" height="${height}"${rest}>`;
  return { svg: open + text.slice(start + root.length), width, height };
}

const attribute = (written: string, name: string): string | undefined => {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(written) ?? [];
  return double ?? single;
};

/** The box of a root element, or its sides where it has none, in its own units. No logo is 20 times as long as wide. */
function sizeOf(written: string) {
  const box = (attribute(written, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const sides = ['width', 'height'].map((name) => {
    const side = attribute(written, name) ?? '';
    return side.endsWith('%') ? Number.NaN : Number.parseFloat(side);
  });
  const [x = 0, y = 0, width = Number.NaN, height = Number.NaN] = box.length === 4 ? box : [0, 0, ...sides];
  const isSensible = [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0;
  if (!isSensible || Math.max(width / height, height / width) > 20) return null;
  return { box: [x, y, width, height].join(' '), width, height };
}

interface SvgElement {
  readonly id: string | undefined;
  /** Elements that it holds, itself included. */
  elements: number;
  /** Ids that it and the elements in it refer to. */
  readonly references: string[];
}

/** Counts the elements that are painted when every reference is followed: clip paths, masks, patterns and uses may nest. */
export function paintedElements(text: string): number {
  const byId = new Map<string, SvgElement>();
  const root: SvgElement = { id: undefined, elements: 0, references: [] };
  const open: SvgElement[] = [root];
  const drawn = withoutComments(text);
  const styles = drawn
    .split(/<style\b/)
    .slice(1)
    .flatMap((part) => referencesIn(part.split('</style')[0] ?? ''));
  for (const [, closing, , written = ''] of drawn.matchAll(TAG)) {
    if (closing === '/') {
      if (open.length > 1) open.pop();
      continue;
    }
    const element: SvgElement = { id: attribute(written, 'id'), elements: 0, references: [] };
    open.push(element);
    const references = [...referencesIn(written), ...styles];
    for (const holder of open) {
      holder.elements += 1;
      holder.references.push(...references);
    }
    if (element.id !== undefined) byId.set(element.id, element);
    if (written.endsWith('/')) open.pop();
    if (root.references.length > MOST_PAINTED * 4 || open.length > 100) return Number.POSITIVE_INFINITY;
  }
  return follow(root, byId, new Map());
}

/** Splits instead of matching: a pattern takes quadratic time where comments have no end. */
const withoutComments = (text: string): string =>
  text
    .split('<!--')
    .map((part, i) => (i === 0 ? part : part.split('-->').slice(1).join('-->')))
    .join('');

const referencesIn = (written: string): readonly string[] =>
  [...written.matchAll(/url\(\s*["']?#([^"')\s]+)|href\s*=\s*["']#([^"']+)/g)].map(
    ([, url, href]) => url ?? href ?? '',
  );

/** A reference to an element that is being followed already paints nothing. */
function follow(element: SvgElement, byId: ReadonlyMap<string, SvgElement>, known: Map<SvgElement, number>): number {
  const before = known.get(element);
  if (before !== undefined) return before;
  known.set(element, 0);
  let painted = element.elements;
  for (const id of element.references) {
    const target = byId.get(id);
    if (target) painted += follow(target, byId, known);
  }
  known.set(element, painted);
  return painted;
}
