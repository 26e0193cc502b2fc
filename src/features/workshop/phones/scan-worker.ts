/** Worker that decodes camera pictures one at a time, so that the page stays responsive. */
import { decodeQR } from 'qr/decode.js';

/** Content of the code in a picture; `null` if there is none. */
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
    // The decoder throws if it finds no code or only a blurred one. The next picture follows at once.
    return null;
  }
}
