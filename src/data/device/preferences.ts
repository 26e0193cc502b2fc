/** How this person likes Lanes, on this device. localStorage holds them, because the theme is needed before the first paint. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { storagePrefix } from './shared-device.ts';

export interface Preferences {
  readonly theme: 'auto' | 'light' | 'dark';
  /** Show the plain-English line under each statement. */
  readonly plain: boolean;
  /** Keys 1 to 9, D and N in focus mode. */
  readonly letterKeys: boolean;
  /** Statements before "What do we currently do?", as on the paper form. */
  readonly statementsFirst: boolean;
  /** Who fills this in, as a role: it stands beside each decision. */
  readonly role: string;
  readonly device: string;
  readonly language: string;
  /** Offers that were answered and are not made again: 'install', 'persist', 'tip-levels'. */
  readonly answeredOffers: readonly string[];
}

const NAME = `${storagePrefix()}.preferences`;
const USUAL: Preferences = {
  theme: 'auto',
  plain: true,
  letterKeys: true,
  statementsFirst: false,
  role: '',
  device: '',
  language: 'en-GB',
  answeredOffers: [],
};

/** The snapshot that screens read. The truth is in localStorage; windows follow each other by its `storage` event. */
export const preferences: StoreApi<Preferences> = createStore<Preferences>()(() => read());

export function setPreferences(change: Partial<Preferences>): void {
  preferences.setState(change);
  try {
    localStorage.setItem(NAME, JSON.stringify(preferences.getState()));
  } catch {
    // A preference that cannot be kept still holds for this window.
  }
}

globalThis.addEventListener?.('storage', (event: StorageEvent) => {
  if (event.key === NAME) preferences.setState(read());
});

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...USUAL, ...sameTypes(kept as Partial<Preferences>) } : USUAL;
  } catch {
    return USUAL;
  }
}

/** Drops what is not of the type that it should be: an older or a newer release may have written it. */
function sameTypes(kept: Partial<Preferences>): Partial<Preferences> {
  const usual: Readonly<Record<string, unknown>> = { ...USUAL };
  return Object.fromEntries(
    Object.entries(kept).filter(
      ([name, value]) => typeof value === typeof usual[name] && Array.isArray(value) === Array.isArray(usual[name]),
    ),
  );
}

/** 'Firefox on Windows': what this device is called until somebody names it. */
export function deviceLabel(agent: string = navigator.userAgent): string {
  const named = preferences.getState().device;
  if (named !== '') return named;
  const browser = /Edg\//.test(agent)
    ? 'Edge'
    : /Firefox\//.test(agent)
      ? 'Firefox'
      : /Chrom(e|ium)\//.test(agent)
        ? 'Chrome'
        : /Safari\//.test(agent)
          ? 'Safari'
          : 'Browser';
  const system = /Android/.test(agent)
    ? 'Android'
    : /iPhone|iPad/.test(agent)
      ? 'iOS'
      : /Windows/.test(agent)
        ? 'Windows'
        : /Mac OS/.test(agent)
          ? 'Mac'
          : /CrOS/.test(agent)
            ? 'Chromebook'
            : 'Linux';
  return `${browser} on ${system}`;
}
