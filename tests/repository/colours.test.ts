/** The tokens as they are shipped: contrast by WCAG 2.2, separation of stages and levels for every kind of colour vision. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, difference, lightness, type Vision } from '../support/colour.ts';

const css = readFileSync('src/ui/styles/tokens.css', 'utf8');
const pairs = [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\)/g)];
const tokens = {
  light: new Map(pairs.map(([, name = '', light = '']) => [name, light])),
  dark: new Map(pairs.map(([, name = '', , dark = '']) => [name, dark])),
};
const surfaces = ['ground', 'paper', 'raised'];
const lanes = [1, 2, 3, 4, 5].map((n) => `lane-${n}`);
const visions: readonly Vision[] = ['normal', 'protan', 'deutan', 'tritan'];

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  const colour = (name: string): string => tokens[theme].get(name) ?? '#ff00ff';
  const needs: [string, string, number][] = [
    ...surfaces.flatMap((surface): [string, string, number][] => [
      ['ink', surface, 7],
      ['ink-2', surface, 7],
      ['ink-3', surface, 4.5],
      ['line-strong', surface, 3],
      ['ok', surface, 4.5],
      ['warn', surface, 4.5],
      ['bad', surface, 4.5],
      ...lanes.flatMap((lane): [string, string, number][] => [
        [lane, surface, 3],
        [`${lane}-text`, surface, 4.5],
      ]),
    ]),
    ...lanes.flatMap((lane): [string, string, number][] => [
      [`${lane}-on`, lane, 4.5],
      ['ink-2', `${lane}-tint`, 4.5],
      [`${lane}-text`, `${lane}-tint`, 4.5],
      ['ink', `${lane}-tint`, 7],
    ]),
    ...[1, 2, 3, 4, 5].map((n): [string, string, number] => [`level-${n}-on`, `level-${n}`, 4.5]),
    ['on-button', 'button', 4.5],
  ];

  test.each(needs)('%s on %s has a contrast of at least %d', (text, ground, least) =>
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(least),
  );

  test.each(visions)('the lanes can be told apart with %s vision', (vision) => {
    const distances = lanes.flatMap((a, i) => lanes.slice(i + 1).map((b) => difference(colour(a), colour(b), vision)));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(15);
  });

  test.each(visions)('neighbouring levels can be told apart with %s vision', (vision) => {
    const distances = [1, 2, 3, 4].map((n) => difference(colour(`level-${n}`), colour(`level-${n + 1}`), vision));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(8);
  });

  test('neighbouring levels differ in lightness, for a printer without colour', () => {
    const steps = [1, 2, 3, 4].map((n) =>
      Math.abs(lightness(colour(`level-${n}`)) - lightness(colour(`level-${n + 1}`))),
    );
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(10);
  });
});
