/** QR codes as a camera sees them: read from a page, and written into a film that a browser uses as its camera. */
import { writeFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';

const DOT = 4;

/** Reads the code that is drawn on the page, dot by dot, as the camera of another device does. */
export const readCode = async (code: Locator): Promise<string> =>
  readCodePath(await code.getAttribute('viewBox'), await code.locator('path').last().getAttribute('d'));

/** Reads a drawn code from the box of its drawing and the path of its dark dots. */
export function readCodePath(viewBox: string | null, path: string | null): string {
  const size = Number(viewBox?.split(' ')[2]);
  const dark = new Set([...(path ?? '').matchAll(/M(\d+) (\d+)h1/g)].map(([, x, y]) => `${x} ${y}`));
  const side = size * DOT;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let i = 0; i < side * side; i++) {
    if (dark.has(`${Math.floor((i % side) / DOT)} ${Math.floor(i / side / DOT)}`)) data.fill(0, 4 * i, 4 * i + 3);
  }
  return decodeQR({ width: side, height: side, data });
}

const WIDTH = 480;
const HEIGHT = 360;
const FRAMES_PER_SECOND = 10;
/** Frames that show one code, and frames without a code before the next. */
const FRAMES_WITH_CODE = 6;
const FRAMES_BETWEEN = 2;

/** Writes a film (YUV4MPEG2) in which these codes are held up one after the other. The browser repeats it from the start. */
export function writeFilm(file: string, codes: readonly string[]): void {
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const empty = Buffer.alloc(WIDTH * HEIGHT, 90);
  const frame = (luma: Buffer): Buffer => Buffer.concat([Buffer.from('FRAME\n'), luma, colour]);
  const frames = codes.flatMap((code, i) => [
    ...Array<Buffer>(FRAMES_WITH_CODE).fill(frame(lumaOf(code, i))),
    ...Array<Buffer>(FRAMES_BETWEEN).fill(frame(empty)),
  ]);
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_PER_SECOND}:1 Ip A1:1 C420jpeg\n`),
      ...frames,
    ]),
  );
}

/** Brightness of one frame: a code off the middle, slightly turned, not quite white, on a grey background. */
function lumaOf(code: string, nth: number): Buffer {
  const rows = encodeQR(code, 'raw', { ecc: 'medium', border: 4 });
  const size = rows.length;
  const dot = Math.floor((HEIGHT * 0.62) / size);
  const [turn, left, top] = [((nth % 7) - 3) * 0.05, ((nth % 5) - 2) * 18, ((nth % 3) - 1) * 14];
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const luma = Buffer.alloc(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const [dx, dy] = [x - WIDTH / 2 - left, y - HEIGHT / 2 - top];
      const [column, row] = [
        Math.floor((dx * cos + dy * sin) / dot + size / 2),
        Math.floor((dy * cos - dx * sin) / dot + size / 2),
      ];
      const inside = column >= 0 && row >= 0 && column < size && row < size;
      const module = rows[row]?.[column] ? 28 : 215;
      luma[y * WIDTH + x] = inside ? module : 90 + ((x + y) % 12);
    }
  }
  return luma;
}
