/** The looks that drawing programs write as style sheets, turned into attributes: `.a{fill:#123}` and `style="fill:#123"`. */
import type { SvgElement } from './svg-elements.ts';

/** What each class looks like. Other selectors are left out. */
export type SvgStyleRules = ReadonlyMap<string, readonly SvgStyle[]>;
type SvgStyle = readonly [property: string, value: string];

export function readSvgStyles(marks: readonly SvgElement[]): SvgStyleRules {
  let within = false;
  const sheets: string[] = [];
  for (const mark of marks) {
    if (mark.type === 'text') sheets.push(within ? mark.text : '');
    else within = mark.type === 'open' && mark.name === 'style' && !mark.empty;
  }
  const rules = new Map<string, readonly SvgStyle[]>();
  for (const [, selectors = '', body = ''] of sheets
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(',').map((each) => each.trim())) {
      const [, name] = /^\.([\w-]+)$/.exec(selector) ?? [];
      if (name !== undefined) rules.set(name, [...(rules.get(name) ?? []), ...looksIn(body)]);
    }
  }
  return rules;
}

/** The looks that an element has by its classes, then those by its own style. */
export function styleOf(rules: SvgStyleRules, attributes: ReadonlyMap<string, string>): readonly SvgStyle[] {
  const classes = (attributes.get('class') ?? '').split(/\s+/);
  return [...classes.flatMap((name) => rules.get(name) ?? []), ...looksIn(attributes.get('style') ?? '')];
}

const looksIn = (body: string): readonly SvgStyle[] =>
  body.split(';').flatMap((declaration): readonly SvgStyle[] => {
    const [property = '', ...value] = declaration.split(':');
    return value.length === 0 ? [] : [[property.trim(), value.join(':').trim()]];
  });
