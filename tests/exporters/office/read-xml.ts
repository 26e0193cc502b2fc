/** Reads XML as strictly as office programs do: what is not well formed, or holds what no XML file may hold, is refused. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const NAME = '[A-Za-z_][\\w.:-]*';
const TOKEN = new RegExp(`<\\?[^]*?\\?>|<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<]+)`, 'gy');

export function readXml(file: string): XmlElement {
  if (FORBIDDEN.test(file)) throw new Error('A character that no XML file may hold');
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  let at = 0;
  for (const token of file.matchAll(TOKEN)) {
    if (token.index !== at) break;
    at += token[0].length;
    const [, end, name, attributes = '', empty, text] = token;
    if (text !== undefined) open.at(-1)?.children.push(plain(text));
    else if (end === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> ends nothing`);
    } else if (name !== undefined) {
      const element = { name, attributes: attributesIn(attributes), children: [] };
      open.at(-1)?.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [first, ...rest] = root.children.filter((child) => typeof child !== 'string');
  if (at !== file.length || open.length !== 1 || first === undefined || rest.length > 0)
    throw new Error(`Not well formed at ${at}: ${file.slice(at, at + 40)}`);
  return first;
}

function attributesIn(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(new RegExp(`(${NAME})="([^"]*)"`, 'g'))) {
    if (name in found) throw new Error(`${name} twice`);
    found[name] = plain(value);
  }
  return found;
}

const CODES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#10': '\n',
  '#9': '\t',
};
const plain = (text: string): string =>
  text.replace(/&([^;]*);?/g, (whole, code: string) => {
    const character = CODES[code];
    if (character === undefined) throw new Error(`What is ${whole}?`);
    return character;
  });

/** All elements of a name below another, in order, at any depth. */
export const within = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...within(child, name)],
  );

export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === name);

export const wordsIn = (element: XmlElement): string =>
  element.children.map((each) => (typeof each === 'string' ? each : wordsIn(each))).join('');
