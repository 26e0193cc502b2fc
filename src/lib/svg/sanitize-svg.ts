/**
 * A drawing from outside → a new drawing with nothing in it but shapes and colours. Nothing is cleaned: what is on the list
 * is built anew, and what is not (scripts, pictures, links, animation, anything that is fetched) is not there.
 */
import { fail, ok, type Result } from '../problem/problem.ts';
import { readSvgElements, type SvgElement } from './svg-elements.ts';
import { readSvgStyles, type SvgStyleRules, styleOf } from './svg-styles.ts';

export interface SanitizedSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Names of elements that are left out, each once. */
  readonly dropped: readonly string[];
}

const SHAPES = 'g path rect circle ellipse line polyline polygon text tspan';
const PAINT = 'defs linearGradient radialGradient stop clipPath';
const ELEMENTS: ReadonlySet<string> = new Set(`svg ${SHAPES} ${PAINT} title`.split(' '));
const GEOMETRY =
  'd x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy width height points transform viewBox preserveAspectRatio';
const LOOKS =
  'fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity clip-path clip-rule';
const OTHERS =
  'id offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod clipPathUnits font-family font-size font-weight text-anchor';
const ATTRIBUTES: ReadonlySet<string> = new Set(`${GEOMETRY} ${LOOKS} ${OTHERS}`.split(' '));
/** Text that no reader shows or that only a style sheet needs. */
const SILENT: ReadonlySet<string> = new Set(['style', 'metadata', 'desc']);

const MOST = { elements: 2000, depth: 24 } as const;
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Builds the safe drawing. @param name what to call the file in sentences */
export function sanitizeSvg(text: string, name: string): Result<SanitizedSvg> {
  const marks = readSvgElements(text);
  if (marks === null) return fail({ type: 'no-logo', name, reason: 'broken' });
  const rules = readSvgStyles(marks);
  const dropped = new Set<string>();
  const built = build(marks, rules, dropped);
  const size = built && sizeOf(built.root);
  if (!built || !size) return fail({ type: 'no-logo', name, reason: 'broken' });
  const { width, height } = size;
  const open = `<svg xmlns="${NAMESPACE}" viewBox="${size.viewBox}" width="${width}" height="${height}">`;
  return ok({ svg: `${open}${built.inside}</svg>`, width, height, dropped: [...dropped] });
}

interface Built {
  readonly root: ReadonlyMap<string, string>;
  readonly inside: string;
}

/** @returns `null` where the marks do not nest, or where there are too many */
function build(marks: readonly SvgElement[], rules: SvgStyleRules, dropped: Set<string>): Built | null {
  const open: { readonly name: string; readonly kept: boolean }[] = [];
  let root: ReadonlyMap<string, string> | null = null;
  let inside = '';
  let elements = 0;
  for (const mark of marks) {
    const within = open.every(({ kept }) => kept);
    if (mark.type === 'text') {
      if (within && /^(text|tspan|title)$/.test(open.at(-1)?.name ?? '')) inside += escaped(mark.text);
      continue;
    }
    if (mark.type === 'close') {
      const last = open.pop();
      if (last?.name !== mark.name) return null;
      if (last.kept && within && open.length > 0) inside += `</${mark.name}>`;
      if (open.length === 0) break;
      continue;
    }
    elements += 1;
    if (elements > MOST.elements || open.length >= MOST.depth) return null;
    const attributes = attributesOf(mark, rules);
    if (root === null) {
      if (mark.name !== 'svg' || mark.empty) return null;
      root = attributes;
      open.push({ name: 'svg', kept: true });
      continue;
    }
    // A drawing within a drawing has a place of its own, which no logo needs.
    const kept = ELEMENTS.has(mark.name) && mark.name !== 'svg';
    if (within && !kept && !SILENT.has(mark.name)) dropped.add(mark.name);
    if (within && kept) inside += `<${mark.name}${written(attributes)}${mark.empty ? '/' : ''}>`;
    if (!mark.empty) open.push({ name: mark.name, kept });
  }
  return root && open.length === 0 ? { root, inside } : null;
}

/** An element's own attributes, then its class's looks, then its own style: the order in which a browser lets one win. */
function attributesOf(
  { name, attributes }: Extract<SvgElement, { type: 'open' }>,
  rules: SvgStyleRules,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const take = (key: string, value: string): void => {
    if (ATTRIBUTES.has(key) && isSafe(value)) found.set(key, value);
  };
  for (const [key, value] of attributes) take(key, value);
  for (const [key, value] of styleOf(rules, attributes)) take(key, value);
  const link = attributes.get('href') ?? attributes.get('xlink:href');
  if (link !== undefined && /Gradient$/.test(name) && /^#[\w-]{1,64}$/.test(link)) found.set('href', link);
  return found;
}

/** Nothing is fetched for a value: a reference is to something in the drawing itself. */
const isSafe = (value: string): boolean =>
  value.length < 40_000 &&
  !/[<>\\]|javascript:|@import|expression\s*\(|url\((?!\s*['"]?#[\w-]{1,64}['"]?\s*\))/i.test(value);

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const written = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');

function sizeOf(root: ReadonlyMap<string, string>) {
  const box = (root.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const own = [root.get('width'), root.get('height')].map((side) =>
    /%$/.test(side ?? '') ? Number.NaN : Number.parseFloat(side ?? ''),
  );
  const [x = 0, y = 0, width = Number.NaN, height = Number.NaN] = box.length === 4 ? box : [0, 0, ...own];
  const sensible =
    [x, y, width, height].every(Number.isFinite) &&
    width > 0 &&
    height > 0 &&
    Math.max(width / height, height / width) <= 20;
  return sensible ? { viewBox: [x, y, width, height].join(' '), width, height } : null;
}
