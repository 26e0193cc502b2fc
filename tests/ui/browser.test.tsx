import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { install, watchForInstall } from '../../src/ui/browser/install.ts';
import { go, useHash } from '../../src/ui/browser/navigation.ts';
import { saveFile } from '../../src/ui/browser/save-file.ts';
import { chooseFile, chooseFolder } from '../../src/ui/controls/choose-file.ts';
import { useMedia } from '../../src/ui/hooks/use-media.ts';
import { useFullScreenKey, useIdleCursor, useWakeLock } from '../../src/ui/hooks/use-presentation.ts';
import { PageHeading } from '../../src/ui/layout/page-heading.tsx';

document.documentElement.lang = 'en-GB';
const user = userEvent.setup();
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Chooses these files in the next file picker that opens. */
function answerPicker(...files: readonly File[]): void {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: files });
    this.dispatchEvent(new Event('change'));
  });
}

function Page() {
  return (
    <PageHeading key={useHash()} title={`Page ${useHash()}`}>
      Page {useHash()}
    </PageHeading>
  );
}

test('a page names the window, and its heading takes the focus only after a step to it', async () => {
  history.replaceState(null, '', '#/first');
  render(<Page />);
  await waitFor(() => expect(document.title).toContain('#/first – Lanes'));
  expect(document.activeElement).toBe(document.body);
  go('#/second');
  const heading = await screen.findByRole('heading', { name: 'Page #/second' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test('a file is downloaded under its name with its content', async () => {
  const blobs: Blob[] = [];
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob);
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  saveFile('plan.csv', 'a,b', 'text/csv');
  expect(names).toEqual(['plan.csv']);
  expect(await blobs[0]?.text()).toBe('a,b');
  expect(blobs[0]?.type).toBe('text/csv');
});

test('the chosen file, and all files of a chosen folder, are handed on', async () => {
  const [one, two] = [new File(['1'], 'one.json'), new File(['2'], 'two.json')];
  answerPicker(one, two);
  expect(await chooseFile('.json')).toBe(one);
  expect(await chooseFolder()).toEqual([one, two]);
});

test('the browser’s offer to install is kept until it is asked for', async () => {
  watchForInstall();
  let prompted = 0;
  const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: async () => {
      prompted++;
    },
  });
  dispatchEvent(offer);
  expect(offer.defaultPrevented).toBe(true);
  expect(install.getState().state).toBe('offered');
  expect(prompted).toBe(0);
  await install.getState().ask();
  expect(prompted).toBe(1);
  dispatchEvent(new Event('appinstalled'));
  expect(install.getState().state).toBe('installed');
});

function Width() {
  return <p>{useMedia('(max-width: 480px)') ? 'narrow' : 'wide'}</p>;
}

test('a media query is followed', async () => {
  const list = Object.assign(new EventTarget(), { matches: false });
  vi.stubGlobal('matchMedia', () => list);
  render(<Width />);
  screen.getByText('wide');
  list.matches = true;
  list.dispatchEvent(new Event('change'));
  await screen.findByText('narrow');
});

function FullScreen() {
  useFullScreenKey(true);
  return <input aria-label="Name" />;
}

test('F asks for the full screen, but not while text is written', async () => {
  let asked = 0;
  Object.assign(document.documentElement, {
    requestFullscreen: async () => {
      asked++;
    },
  });
  render(<FullScreen />);
  await waitFor(async () => {
    await user.keyboard('f');
    expect(asked).toBeGreaterThan(0);
  });
  const before = asked;
  await user.type(screen.getByLabelText('Name'), 'f');
  expect(asked).toBe(before);
});

function Awake() {
  useWakeLock();
  return <p>Awake</p>;
}

test('the screen is kept awake until the page is left', async () => {
  const events: string[] = [];
  Object.defineProperty(navigator, 'wakeLock', {
    configurable: true,
    value: {
      request: async (kind: string) => {
        events.push(kind);
        return { release: async () => void events.push('released') };
      },
    },
  });
  const { unmount } = render(<Awake />);
  await waitFor(() => expect(events).toEqual(['screen']));
  unmount();
  await waitFor(() => expect(events).toEqual(['screen', 'released']));
});

function Cursor() {
  return <p>{useIdleCursor() ? 'hidden' : 'shown'}</p>;
}

test('the cursor is hidden after two seconds without a movement', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  render(<Cursor />);
  await vi.advanceTimersByTimeAsync(2_100);
  await screen.findByText('hidden');
  dispatchEvent(new Event('pointermove'));
  await screen.findByText('shown');
});
