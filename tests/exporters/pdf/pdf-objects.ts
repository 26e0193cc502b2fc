import { inflateSync } from 'node:zlib';
import { type Dict, isDict, Name, PdfParser, Ref, type Value } from './pdf-parser.ts';

/** The objects of a PDF, found by its table of offsets. A reference stands for what it refers to wherever a value is asked for. */
export class PdfObjects {
  readonly trailer: Dict;
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #offsets = new Map<number, number>();
  readonly #known = new Map<number, { value: Value; end: number }>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#text = latin1(bytes);
    const start = Number(/startxref\s+(\d+)/.exec(this.#text.slice(-64))?.[1]);
    const table = this.#text.slice(start);
    const rows = [...table.matchAll(/^(\d{10}) (\d{5}) ([nf]) $/gm)];
    for (const [i, row] of rows.entries()) if (row[3] === 'n') this.#offsets.set(i, Number(row[1]));
    this.trailer = new PdfParser(this.#text, start + table.indexOf('trailer') + 7).value() as Dict;
  }

  value(value: Value | undefined): Value {
    return value instanceof Ref ? this.#object(value.number).value : (value ?? null);
  }
  dict(value: Value | undefined): Dict {
    const found = this.value(value);
    if (!isDict(found)) throw new Error('not a dictionary');
    return found;
  }
  array(value: Value | undefined): readonly Value[] {
    const found = this.value(value);
    return Array.isArray(found) ? found : found === null ? [] : [found];
  }
  stream(ref: Value | undefined): Uint8Array {
    if (!(ref instanceof Ref)) throw new Error('not a stream');
    const { value, end } = this.#object(ref.number);
    const { Length, Filter } = value as Dict;
    const start = this.#text.indexOf('stream', end) + 7;
    const data = this.#bytes.subarray(start, start + Number(this.value(Length)));
    return Filter instanceof Name ? new Uint8Array(inflateSync(data)) : data;
  }
  all(): readonly Value[] {
    return [...this.#offsets.keys()].map((number) => this.#object(number).value);
  }
  #object(number: number): { value: Value; end: number } {
    const known = this.#known.get(number);
    if (known) return known;
    const parser = new PdfParser(this.#text, this.#offsets.get(number) ?? -1);
    parser.word();
    parser.word();
    parser.word();
    const found = { value: parser.value(), end: parser.at };
    this.#known.set(number, found);
    return found;
  }
}

/** One character for each byte. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
