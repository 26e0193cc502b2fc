/** Stash for unsaved updates in sessionStorage: the next page of the tab joins them. */
import * as v from 'valibot';
import { fromBase64, toBase64 } from '../../lib/browser/base64.ts';
import { parseJsonText } from '../../lib/browser/outside-value.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import { storagePrefix } from '../device/shared-device.ts';
import type { Copy } from '../documents/update-log.ts';
import { DOCUMENT_KINDS } from '../storage/schema.ts';

const NAME = `${storagePrefix()}.stash`;
const STASH = v.array(v.object({ id: v.string(), kind: v.picklist(DOCUMENT_KINDS), state: v.string() }));

/** Replaces the stash, unless there is nothing to keep. */
export function stashUpdates(copies: readonly Copy[]): void {
  if (copies.length === 0) return;
  try {
    sessionStorage.setItem(
      NAME,
      JSON.stringify(copies.map(({ id, kind, state }) => ({ id, kind, state: toBase64(state) }))),
    );
  } catch (error) {
    // The spill files and the download under "Not saved" remain.
    ignored(error, 'stash unsaved updates');
  }
}

export function readStash(): readonly Copy[] {
  try {
    const kept = parseJsonText(STASH, sessionStorage.getItem(NAME));
    return (kept ?? []).flatMap(({ id, kind, state }) => {
      const bytes = fromBase64(state);
      return bytes ? [{ id, kind, state: bytes }] : [];
    });
  } catch (error) {
    return ignored(error, 'read the tab stash', []);
  }
}

/** Empties the stash, once its updates are saved. */
export function clearStash(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch (error) {
    // Joining the same updates again changes nothing.
    ignored(error, 'clear the tab stash');
  }
}
