/** The looks that drawing programs write as style sheets, turned into attributes: `.a{fill:#123}` and `style="fill:#123"`. */
import type { Mark } from './svg-elements.ts';

/** What each class looks like. Other selectors are left out. */
export type Rules = ReadonlyMap<string, readonly Look[]>;
type Look = readonly [property: string, value: string];

export function readSvgStyles(marks: readonly Mark[]): Rules {
  let within = false;
  const sheets: string[] = [];
  for (const mark of marks) {
    if (mark.type === 'text') sheets.push(within ? mark.text : '');
    else within = mark.type === 'open' && mark.name === 'style' && !mark.empty;
  }
  const rules = new Map<string, readonly Look[]>();
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
export function styleOf(rules: Rules, attributes: ReadonlyMap<string, string>): readonly Look[] {
  const classes = (attributes.get('class') ?? '').split(/\s+/);
  return [...classes.flatMap((name) => rules.get(name) ?? []), ...looksIn(attributes.get('style') ?? '')];
}

const looksIn = (body: string): readonly Look[] =>
  body.split(';').flatMap((declaration): readonly Look[] => {
    const [property = '', ...value] = declaration.split(':');
    return value.length === 0 ? [] : [[property.trim(), value.join(':').trim()]];
  });
