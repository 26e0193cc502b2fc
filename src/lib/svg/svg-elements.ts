/** The text of a drawing → its marks, one after the other. A small reader of XML that knows no entity but the usual five. */

export type SvgElement =
  | {
      readonly type: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly empty: boolean;
    }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

const NAME = '[A-Za-z_][\\w:.-]*';
const PART = new RegExp(
  [
    '<!--[\\s\\S]*?-->',
    '<\\?[\\s\\S]*?\\?>',
    '<!\\[CDATA\\[(?<data>[\\s\\S]*?)\\]\\]>',
    // An inner subset could define entities that grow without end, so that none is let through.
    '<!DOCTYPE[^<>\\[\\]]*>',
    `</(?<close>${NAME})\\s*>`,
    `<(?<open>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(?<empty>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'gy',
);

/** @returns `null` where the text is not well formed */
export function readSvgElements(text: string): readonly SvgElement[] | null {
  const marks: SvgElement[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    PART.lastIndex = at;
    const found = PART.exec(text);
    if (!found) return null;
    at = PART.lastIndex;
    const { data, close, open, attributes, empty, text: words } = found.groups ?? {};
    if (close !== undefined) marks.push({ type: 'close', name: close });
    else if (data !== undefined) marks.push({ type: 'text', text: data });
    else if (open !== undefined || words !== undefined) {
      const mark = open === undefined ? textMark(words ?? '') : openMark(open, attributes ?? '', empty === '/');
      if (mark === null) return null;
      marks.push(mark);
    }
  }
  return marks;
}

function textMark(words: string): SvgElement | null {
  const text = plain(words);
  return text === null ? null : { type: 'text', text };
}

function openMark(name: string, written: string, empty: boolean): SvgElement | null {
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of written.matchAll(
    new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g'),
  )) {
    const value = plain(double ?? single ?? '');
    if (value === null || attributes.has(key)) return null;
    attributes.set(key, value);
  }
  return { type: 'open', name, attributes, empty };
}

const FIVE: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Characters for their codes; `null` where a code means nothing to us. */
function plain(text: string): string | null {
  let good = true;
  const said = text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));|&/gi,
    (_, hex?: string, decimal?: string, name?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
      const character =
        code === null ? FIVE[name ?? ''] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
      good &&= character !== undefined;
      return character ?? '';
    },
  );
  return good ? said : null;
}
