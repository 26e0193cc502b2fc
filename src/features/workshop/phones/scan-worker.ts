/** Looks for a code in one camera picture after another, in a thread of its own: the page stays awake meanwhile. */
import { decodeQR } from 'qr/decode.js';

/** What a picture had in it: the words of a code, or nothing. */
export type Found = string | null;

const canvas = new OffscreenCanvas(1, 1);
const pen = canvas.getContext('2d', { willReadFrequently: true });

self.addEventListener('message', ({ data: picture }: MessageEvent<ImageBitmap>) =>
  self.postMessage(lookIn(picture) satisfies Found),
);

function lookIn(picture: ImageBitmap): Found {
  canvas.width = picture.width;
  canvas.height = picture.height;
  pen?.drawImage(picture, 0, 0);
  picture.close();
  const image = pen?.getImageData(0, 0, canvas.width, canvas.height);
  try {
    return image ? decodeQR(image) : null;
  } catch {
    // No code in sight, or one that is too blurred: the next picture comes in a moment.
    return null;
  }
}
