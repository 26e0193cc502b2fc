import { strToU8, zipSync } from 'fflate';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** First day that a ZIP file can name. The package writes local time, so this is midnight where the device is now. */
const noDate = (): Date => new Date(1980, 0, 1);

/** Returns one ZIP file, as office documents are. It carries no date: the same parts give the same bytes. */
export const zip = (parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      parts.map(({ name, content }) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { mtime: noDate() },
  );
