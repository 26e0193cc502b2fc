/** Words that were not at rest when their page went away, in the tab's own memory: they come back with the tab. */

import { fromBase64, toBase64 } from '../../lib/browser/base64.ts';
import { storagePrefix } from '../device/shared-device.ts';
import type { Copy } from '../documents/update-log.ts';

const NAME = `${storagePrefix()}.stash`;

/** Keeps these copies until the next page of this tab takes them. */
export function stashUpdates(copies: readonly Copy[]): void {
  if (copies.length === 0) return;
  try {
    sessionStorage.setItem(
      NAME,
      JSON.stringify(copies.map(({ id, kind, state }) => ({ id, kind, state: toBase64(state) }))),
    );
  } catch {
    // No room there either. The second copy and the file that "Not saved" offers are what is left.
  }
}

export function readStash(): readonly Copy[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(NAME) ?? '[]') as readonly {
      id: string;
      kind: Copy['kind'];
      state: string;
    }[];
    return kept.flatMap(({ id, kind, state }) => {
      const bytes = fromBase64(state);
      return bytes ? [{ id, kind, state: bytes }] : [];
    });
  } catch {
    return [];
  }
}

/** To be called once what was stashed is at rest. */
export function clearStash(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Joining the same words again changes nothing.
  }
}
