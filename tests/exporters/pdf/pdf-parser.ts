/** The values that a PDF is written in. */

export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  toString(): string {
    return this.name;
  }
}
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}
export class Operator {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
export interface Dict {
  readonly [key: string]: Value;
}
export type Value = null | boolean | number | string | Name | Ref | Operator | readonly Value[] | Dict;

export const isDict = (value: Value | undefined): value is Dict =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Name || value instanceof Ref || value instanceof Operator);

const SPACE = /[\0\t\n\f\r ]/;
const END = /[\0\t\n\f\r ()<>[\]{}/%]/;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

export class PdfParser {
  at: number;
  readonly #text: string;

  /** @param text one character for each byte */
  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  done(): boolean {
    this.#skip();
    return this.at >= this.#text.length;
  }

  word(): string {
    this.#skip();
    const start = this.at;
    while (this.at < this.#text.length && !END.test(this.#peek())) this.at++;
    return this.#text.slice(start, this.at);
  }

  /** A value where one must stand; a reference where three words say so. */
  value(): Value {
    const next = this.operandOrOperator();
    if (typeof next !== 'number') return next;
    const reference = /^\s+\d+\s+R/.exec(this.#text.slice(this.at, this.at + 24));
    if (!reference) return next;
    this.at += reference[0].length;
    return new Ref(next);
  }

  operandOrOperator(): Value {
    this.#skip();
    const sign = this.#peek();
    if (sign === '/') {
      this.at++;
      return new Name(this.word());
    }
    if (sign === '[') return this.#array();
    if (this.#text.startsWith('<<', this.at)) return this.#dict();
    if (sign === '<') return this.#hex();
    if (sign === '(') return this.#string();
    const word = this.word();
    if (word === '') throw new Error(`nothing readable at ${this.at}: ${this.#text.slice(this.at, this.at + 40)}`);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    return /^[-+.\d]+(?:e-?\d+)?$/.test(word) ? Number(word) : new Operator(word);
  }

  #array(): readonly Value[] {
    const items: Value[] = [];
    for (this.at++; ; ) {
      this.#skip();
      if (this.#peek() === ']') break;
      items.push(this.value());
    }
    this.at++;
    return items;
  }

  #dict(): Dict {
    const entries: [string, Value][] = [];
    for (this.at += 2; ; ) {
      this.#skip();
      if (this.#text.startsWith('>>', this.at)) break;
      entries.push([String(this.operandOrOperator()), this.value()]);
    }
    this.at += 2;
    return Object.fromEntries(entries);
  }

  #hex(): string {
    const end = this.#text.indexOf('>', this.at);
    const digits = this.#text.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return Buffer.from(digits, 'hex').toString('latin1');
  }

  #string(): string {
    let depth = 0;
    let bytes = '';
    for (this.at++; this.at < this.#text.length; this.at++) {
      const sign = this.#peek();
      if (sign === '\\') {
        this.at++;
        bytes += ESCAPED[this.#peek()] ?? this.#peek();
        continue;
      }
      if (sign === '(') depth++;
      if (sign === ')' && depth-- === 0) break;
      bytes += sign;
    }
    this.at++;
    return bytes.startsWith('\xfe\xff') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes;
  }

  #skip(): void {
    while (this.at < this.#text.length && SPACE.test(this.#peek())) this.at++;
  }

  #peek(): string {
    return this.#text.charAt(this.at);
  }
}
