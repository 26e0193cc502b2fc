import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Parses XML into a tree of elements. Throws where saxes finds the text not well formed. */
export function readXml(file: string): XmlElement {
  const parser = new SaxesParser();
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  const add = (child: XmlElement | string): void => void open.at(-1)?.children.push(child);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', add);
  parser.write(file).close();
  const first = root.children.find((child) => typeof child !== 'string');
  if (first === undefined) throw new Error('No element');
  return first;
}

/** All descendants with a name, in document order. */
export const within = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...within(child, name)],
  );

export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === name);

export const wordsIn = (element: XmlElement): string =>
  element.children.map((each) => (typeof each === 'string' ? each : wordsIn(each))).join('');
