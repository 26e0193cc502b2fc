/** Preferences of this device, in localStorage: the theme is needed before the first paint. */
import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { parseJsonText } from '../../lib/browser/outside-value.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import { storagePrefix } from './shared-device.ts';

export interface Preferences {
  readonly theme: 'auto' | 'light' | 'dark';
  /** Show the plain-English line under each statement. */
  readonly plain: boolean;
  /** Keys 1 to 9, D and N in focus mode. */
  readonly letterKeys: boolean;
  /** "What do we currently do?" before the statements. Rating comes first otherwise. */
  readonly nowFirst: boolean;
  /** Role of the person who fills this in, shown beside each decision. */
  readonly role: string;
  readonly device: string;
  readonly language: string;
  /** Offers that are not shown again: 'install', 'persist', 'tip-levels'. */
  readonly answeredOffers: readonly string[];
}

const NAME = `${storagePrefix()}.preferences`;
const USUAL: Preferences = {
  theme: 'auto',
  plain: true,
  letterKeys: true,
  nowFirst: false,
  role: '',
  device: '',
  language: 'en-GB',
  answeredOffers: [],
};

/** Each preference alone: an older or a newer release may have written values of another type. */
const STORED = v.object({
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), USUAL.theme),
  plain: v.fallback(v.boolean(), USUAL.plain),
  letterKeys: v.fallback(v.boolean(), USUAL.letterKeys),
  nowFirst: v.fallback(v.boolean(), USUAL.nowFirst),
  role: v.fallback(v.string(), USUAL.role),
  device: v.fallback(v.string(), USUAL.device),
  language: v.fallback(v.string(), USUAL.language),
  answeredOffers: v.fallback(v.array(v.string()), []),
});

/** Snapshot for screens. The source is localStorage; windows follow each other by its `storage` event. */
export const preferences: StoreApi<Preferences> = createStore<Preferences>()(() => read());

export function setPreferences(change: Partial<Preferences>): void {
  preferences.setState(change);
  try {
    localStorage.setItem(NAME, JSON.stringify(preferences.getState()));
  } catch (error) {
    // The preference still holds for this window.
    ignored(error, 'write preferences');
  }
}

globalThis.addEventListener?.('storage', (event: StorageEvent) => {
  if (event.key === NAME) preferences.setState(read());
});

function read(): Preferences {
  try {
    return { ...USUAL, ...parseJsonText(STORED, localStorage.getItem(NAME)) };
  } catch (error) {
    return ignored(error, 'read preferences', USUAL);
  }
}

type NamePatterns = readonly (readonly [RegExp, string])[];
/** Names by their pattern in the user agent, the first match counts: Edge also names Chrome, and Chrome also names Safari. */
const BROWSERS: NamePatterns = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: NamePatterns = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'Mac'],
  [/CrOS/, 'Chromebook'],
];

const UNKNOWN = { browser: 'Browser', system: 'Linux' } as const;

/** Returns the name of this device, or its browser and system until it is named: 'Firefox on Windows'. */
export function deviceLabel(agent: string = navigator.userAgent): string {
  const named = preferences.getState().device;
  if (named !== '') return named;
  const nameIn = (names: NamePatterns): string | undefined => names.find(([pattern]) => pattern.test(agent))?.[1];
  return `${nameIn(BROWSERS) ?? UNKNOWN.browser} on ${nameIn(SYSTEMS) ?? UNKNOWN.system}`;
}

/** Returns the name that people gave a device; '' where `deviceLabel` named it by its browser and system. */
export function givenName(device: string): string {
  const [browser = '', system, ...others] = device.split(' on ');
  const isAutomatic =
    others.length === 0 &&
    [...BROWSERS.map(([, name]) => name), UNKNOWN.browser].includes(browser) &&
    [...SYSTEMS.map(([, name]) => name), UNKNOWN.system].includes(system ?? '');
  return isAutomatic ? '' : device;
}
