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

/** Longest side of a picture that is looked through: enough for a phone at arm's length, and quick on an old laptop. */
const LONGEST = 960;
/** A code that was out of sight for so long, ms, is a new showing of it. */
const OUT_OF_SIGHT_MS = 1_200;

interface Camera {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
  start(): void;
}

/**
 * The camera of this device, looked through for codes. Pictures stay in memory and are gone at once.
 * @param facing which camera of a phone: the one beside the screen, or the one at its back
 * @param onCode each code once for as long as it is in sight
 */
export function useCamera(facing: 'user' | 'environment', onCode: (code: string) => void): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>({ type: 'off' });
  const [wanted, setWanted] = useState(0);
  const told = useRef(onCode);
  told.current = onCode;

  useEffect(() => {
    if (wanted === 0 || !video.current) return undefined;
    const element = video.current;
    const stop = new AbortController();
    setState({ type: 'starting' });
    void look(element, facing, stop.signal, (code) => told.current(code)).then(
      () => stop.signal.aborted || setState({ type: 'on' }),
      (error: unknown) => stop.signal.aborted || setState({ type: 'failed', words: whyNot(error) }),
    );
    return () => stop.abort();
  }, [wanted, facing]);

  return { video, state, start: useCallback(() => setWanted((n) => n + 1), []) };
}

/** Resolves once pictures come; they are looked through until `stop`. */
async function look(
  video: HTMLVideoElement,
  facing: string,
  stop: AbortSignal,
  onCode: (code: string) => void,
): Promise<void> {
  // Only a secure page has cameras at all.
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
  let inSight = { code: '', at: 0 };

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
      // Between two cameras, or while the lid is shut, there is no picture.
      setTimeout(send, 200);
    }
  }

  worker.addEventListener('message', ({ data }: MessageEvent<Found>) => {
    const now = performance.now();
    if (data !== null) {
      const again = data === inSight.code && now - inSight.at < OUT_OF_SIGHT_MS;
      inSight = { code: data, at: now };
      if (!again) onCode(data);
    }
    requestAnimationFrame(() => void send());
  });
  void send();
}

function whyNot(error: unknown): string {
  const name = error instanceof DOMException ? error.name : String(error);
  if (name === 'NotAllowedError' || name === 'SecurityError') return text.cameraRefused;
  return name === 'NotFoundError' || name === 'OverconstrainedError'
    ? text.cameraMissing
    : formatMessage(text.cameraFailed, { detail: name });
}
