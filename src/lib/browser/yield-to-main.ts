/** Long work in pieces: between them the browser paints and handles keys. */

const PIECE_MS = 30;

/** @returns a function to await after each piece; it yields when the thread was busy for 30 ms */
export function createYieldToMain(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < PIECE_MS) return;
    await nextTask();
    since = performance.now();
  };
}

/** Uses a message instead of a timer: timers of a window in the background fire once a second. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
