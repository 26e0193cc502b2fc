import PDFDocument from 'pdfkit';
import type { TypeStyle } from '../../shared/theme.ts';
import type { Font } from './font-files.ts';
import { type EmbeddedFont, keepText, rememberRuns } from './glyph-text.ts';

/** What pdfkit has and its types do not say. */
interface PdfKitInternals {
  readonly _font: EmbeddedFont;
}

const EPOCH = new Date(0);
const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A tagged PDF without a date or anything else in it that differs from one writing to the next. */
export class PdfDocument extends PDFDocument {
  readonly #chunks: Uint8Array[] = [];
  readonly #ended: Promise<void>;

  /** @param title cleaned of everything that is not text */
  constructor(title: string, lang: string) {
    super({
      // Our fonts come later; without this, pdfkit begins with Helvetica, which cannot be embedded.
      font: '',
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang,
      info: { Title: title, Producer: 'Lanes', Creator: 'Lanes', CreationDate: EPOCH },
    });
    // The file's id is made from the date; in the file itself an invented date would be a lie.
    delete this.info.CreationDate;
    this.on('data', (chunk: unknown) => this.#chunks.push(chunk as Uint8Array));
    this.#ended = new Promise((resolve, reject) => {
      this.on('end', resolve);
      this.on('error', reject);
    });
  }

  /** Takes in a font file under a name; it is embedded only if something is drawn with it. @returns whether it has a character */
  takeFont(name: string, bytes: Uint8Array): (codePoint: number) => boolean {
    this.registerFont(name, bytes);
    this.font(name);
    const { _font: font } = this as unknown as PdfKitInternals;
    keepText(font);
    rememberRuns(font);
    return (codePoint) => font.font.hasGlyphForCodePoint(codePoint);
  }

  /** The width of a run of text in points. */
  widthOf(text: string, face: Font, { size, tracking }: TypeStyle): number {
    this.font(face.name, size * face.scale);
    // Naming features, even none, is what makes pdfkit shape a run as one instead of word by word.
    return face.joins ? this.widthOfString(text, { features: [] }) : this.widthOfString(text) + tracking * text.length;
  }

  /** Finishes the file. Nothing can be drawn after that. */
  async toBytes(): Promise<Uint8Array<ArrayBuffer>> {
    this.end();
    await this.#ended;
    const bytes = new Uint8Array(this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }

  /**
   * pdfkit calls this to write the metadata. Its own version puts the title into XML unescaped, and its PDF/UA option
   * adds a CIDSet that leaves out parts of composite letters, which PDF/UA forbids; so the identifier is written here.
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
