import PDFDocument from 'pdfkit';
import type { TypeStyle } from '../../shared/theme.ts';
import type { Font } from './font-files.ts';
import { type EmbeddedFont, keepText, rememberRuns } from './glyph-text.ts';

/** Members of pdfkit that its types leave out. */
interface PdfKitInternals {
  readonly _font: EmbeddedFont;
}

const EPOCH = new Date(0);
const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Tagged PDF without a date or any other part that differs between two runs. */
export class PdfDocument extends PDFDocument {
  /** Chunks so far. Has no initializer, which would empty it: pdfkit writes the head of the file in its constructor. */
  declare private chunks: Uint8Array[] | undefined;
  #onEnd = (): void => undefined;

  /** @param title cleaned of control characters */
  constructor(title: string, lang: string) {
    super({
      // Fonts are added later; without this, pdfkit starts with Helvetica, which cannot be embedded.
      font: '',
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang,
      info: { Title: title, Producer: 'Lanes', Creator: 'Lanes', CreationDate: EPOCH },
    });
    // The id of the file is derived from the date; an invented date in the file would be wrong.
    delete this.info.CreationDate;
  }

  /**
   * Takes what pdfkit writes; `null` ends the file. Its stream keeps all chunks until the thread is idle and then
   * removes each from the front of a list, which took minutes for 1,000 actions.
   */
  push(chunk: Uint8Array | null): boolean {
    this.chunks ??= [];
    if (chunk === null) this.#onEnd();
    else this.chunks.push(chunk);
    return true;
  }

  /**
   * Registers a font file under a name; it is embedded only if used.
   * @returns a test whether it has a character
   */
  takeFont(name: string, bytes: Uint8Array): (codePoint: number) => boolean {
    this.registerFont(name, bytes);
    this.font(name);
    const { _font: font } = this as unknown as PdfKitInternals;
    keepText(font);
    rememberRuns(font);
    return (codePoint) => font.font.hasGlyphForCodePoint(codePoint);
  }

  /** Width of a run of text in points. */
  widthOf(text: string, font: Font, { size, tracking }: TypeStyle): number {
    this.font(font.name, size * font.scale);
    // A list of features, even an empty one, makes pdfkit shape a run as a whole instead of word by word.
    return font.joins ? this.widthOfString(text, { features: [] }) : this.widthOfString(text) + tracking * text.length;
  }

  /** Completes the file. Nothing can be drawn afterwards. */
  async toBytes(): Promise<Uint8Array<ArrayBuffer>> {
    const ended = new Promise<void>((resolve) => {
      this.#onEnd = resolve;
    });
    this.end();
    await ended;
    const chunks = this.chunks ?? [];
    const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }

  /**
   * Writes the metadata; pdfkit calls it. Its own version does not escape the title for XML, and its PDF/UA option
   * adds a CIDSet without the parts of composite letters, which PDF/UA forbids; so the identifier is written here.
   */
  protected _addInfo(): void {
    const title = (this.info.Title ?? '').replace(/[&<>]/g, (sign) => XML[sign] ?? sign);
    this.appendXML(`
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>Lanes</pdf:Producer></rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`);
  }
}
