import { createStore } from 'zustand/vanilla';

interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** Whether this browser can install the program from the page. Of this window, so it is not stored. */
export const install = createStore<{
  readonly state: 'unknown' | 'offered' | 'installed';
  readonly ask: () => Promise<void>;
}>()(() => ({
  state: matchMedia('(display-mode: standalone)').matches ? 'installed' : 'unknown',
  ask: async () => undefined,
}));

/** Keeps the browser's own offer for a better moment. Must listen from the start: the event comes once. */
export function watchForInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    install.setState({ state: 'offered', ask: async () => void (await (event as InstallEvent).prompt()) });
  });
  addEventListener('appinstalled', () => install.setState({ state: 'installed' }));
}
