import { onTestFinished, vi } from 'vitest';

export interface FakeCamera {
  /** Holds a code to the camera until the next call. `null` takes it away. */
  hold(code: string | null): void;
  /** True while a page uses the camera. */
  isOn(): boolean;
}

/**
 * Gives the page a camera and a decoder, neither of which exists outside a browser.
 * @param refusal name of the error with which the browser refuses the camera, such as 'NotAllowedError'
 */
export function fakeCamera(refusal: string | null = null): FakeCamera {
  let code: string | null = null;
  let on = false;
  const track = {
    stop: () => {
      on = false;
    },
  };

  class Decoder extends EventTarget {
    postMessage(): void {
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: code })));
    }
    terminate(): void {}
  }
  vi.stubGlobal('Worker', Decoder);
  vi.stubGlobal('createImageBitmap', async () => ({}));
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: {
      getUserMedia: async () => {
        if (refusal !== null) throw new DOMException('', refusal);
        on = true;
        return { getTracks: () => [track] };
      },
    },
  });
  Object.defineProperty(HTMLVideoElement.prototype, 'srcObject', { configurable: true, writable: true, value: null });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue(undefined);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    Reflect.deleteProperty(navigator, 'mediaDevices');
  });
  return {
    hold: (next) => {
      code = next;
    },
    isOn: () => on,
  };
}
