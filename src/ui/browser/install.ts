import { createStore } from 'zustand/vanilla';

interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** State of the browser's offer to install the app. Per window, so it is not stored. */
export const install = createStore<{
  readonly state: 'unknown' | 'offered' | 'installed';
  readonly ask: () => Promise<void>;
}>()(() => ({
  state: matchMedia('(display-mode: standalone)').matches ? 'installed' : 'unknown',
  ask: async () => undefined,
}));

/** Keeps the browser's install offer for later. Must run at start-up, because the event fires once. */
export function watchForInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    install.setState({ state: 'offered', ask: async () => void (await (event as InstallEvent).prompt()) });
  });
  addEventListener('appinstalled', () => install.setState({ state: 'installed' }));
}
