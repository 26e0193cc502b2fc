/** Work that takes longer than a frame may, done in pieces: between them the browser draws, and hears keys. */

const PIECE_MS = 30;

/** @returns what to wait for after each piece; it lets go of the thread when it was held for long enough */
export function createYieldToMain(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < PIECE_MS) return;
    await nextTask();
    since = performance.now();
  };
}

/** Not a timer: those of a window in the background come once a second. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
