import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { trustedScript } from '../../../lib/browser/trusted-types.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import type { Found } from './scan-worker.ts';
import workerUrl from './scan-worker.ts?worker&url';
import { text } from './text.ts';

export type CameraState =
  | { readonly type: 'off' }
  | { readonly type: 'starting' }
  | { readonly type: 'on' }
  | { readonly type: 'failed'; readonly words: string };

/** Longest side of a decoded picture, px: enough for a phone at arm's length, and fast on an old laptop. */
const LONGEST = 960;
/** A code that reappears after this time counts as shown again, ms. */
const OUT_OF_SIGHT_MS = 1_200;

interface Camera {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
  start(): void;
}

/** Returns what there is to say about a camera that is not on: why it failed, or that it is starting. Otherwise `null`. */
export function cameraMessage(state: CameraState): string | null {
  if (state.type === 'failed') return state.words;
  return state.type === 'starting' ? text.starting : null;
}

/**
 * Reads codes with this device's camera. Pictures are decoded in memory and never stored.
 * @param facing camera to prefer: `user` on the screen's side, `environment` at the back
 * @param onCode called once per code for as long as the code stays in view
 */
export function useCamera(facing: 'user' | 'environment', onCode: (code: string) => void): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>({ type: 'off' });
  const [wanted, setWanted] = useState(0);
  const latestOnCode = useRef(onCode);
  latestOnCode.current = onCode;

  useEffect(() => {
    if (wanted === 0 || !video.current) return undefined;
    const element = video.current;
    const stop = new AbortController();
    setState({ type: 'starting' });
    void readCamera(element, facing, stop.signal, (code) => latestOnCode.current(code)).then(
      () => stop.signal.aborted || setState({ type: 'on' }),
      (error: unknown) => stop.signal.aborted || setState({ type: 'failed', words: failureMessage(error) }),
    );
    return () => stop.abort();
  }, [wanted, facing]);

  return { video, state, start: useCallback(() => setWanted((n) => n + 1), []) };
}

/** Resolves when the camera delivers pictures, which are decoded until `stop` aborts. */
async function readCamera(
  video: HTMLVideoElement,
  facing: string,
  stop: AbortSignal,
  onCode: (code: string) => void,
): Promise<void> {
  // Browsers offer cameras only in secure contexts.
  if (!navigator.mediaDevices) throw new DOMException('', 'NotFoundError');
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: facing, width: { ideal: 1280 }, height: { ideal: 720 } },
  });
  const release = (): void => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  if (stop.aborted) return release();
  stop.addEventListener('abort', release);
  video.srcObject = stream;
  await video.play();
  readPictures(video, stop, onCode);
}

function readPictures(video: HTMLVideoElement, stop: AbortSignal, onCode: (code: string) => void): void {
  const worker = new Worker(trustedScript(workerUrl), { type: 'module' });
  stop.addEventListener('abort', () => worker.terminate());
  let lastSeen = { code: '', time: 0 };

  async function send(): Promise<void> {
    if (stop.aborted) return;
    const scale = Math.min(1, LONGEST / Math.max(1, video.videoWidth, video.videoHeight));
    const size = {
      resizeWidth: Math.max(1, Math.round(video.videoWidth * scale)),
      resizeHeight: Math.max(1, Math.round(video.videoHeight * scale)),
    };
    try {
      const picture = await createImageBitmap(video, size);
      worker.postMessage(picture, [picture]);
    } catch {
      // There is no picture while cameras are switched or the lid is shut; try again soon.
      setTimeout(send, 200);
    }
  }

  worker.addEventListener('message', ({ data }: MessageEvent<Found>) => {
    const now = performance.now();
    if (data !== null) {
      const again = data === lastSeen.code && now - lastSeen.time < OUT_OF_SIGHT_MS;
      lastSeen = { code: data, time: now };
      if (!again) onCode(data);
    }
    requestAnimationFrame(() => void send());
  });
  void send();
}

function failureMessage(error: unknown): string {
  const name = error instanceof DOMException ? error.name : String(error);
  if (name === 'NotAllowedError' || name === 'SecurityError') return text.cameraRefused;
  return name === 'NotFoundError' || name === 'OverconstrainedError'
    ? text.cameraMissing
    : formatMessage(text.cameraFailed, { detail: name });
}
