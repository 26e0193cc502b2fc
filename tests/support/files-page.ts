/** The Files page in tests: files that the user chooses, files that the page saves, and the encryption worker. */
import { configure, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { makeBackup } from '../../src/data/backup/write-backup.ts';
import { decrypt, encrypt } from '../../src/data/encryption/age.ts';
import type { EncryptionMessage, EncryptionRequest } from '../../src/data/encryption/encryption-messages.ts';
import { fileToImport } from '../../src/data/import/file-to-import.ts';
import type { Workspace } from '../../src/data/workspace/workspace.ts';
import { files } from '../../src/features/files/feature.ts';
import { cancelImport } from '../../src/features/files/import-state.ts';
import { type Desk, showPage } from './screen.tsx';

// Encryption and imports take longer than the usual second on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

export interface SavedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Shows the page with nothing chosen. @param given prepares the workspace */
export async function showFiles(given?: (desk: Desk) => void | Promise<void>): Promise<Desk> {
  cancelImport();
  fileToImport.setState({ file: null });
  const desk = await showPage(files, given ? { given } : {});
  await screen.findByRole('heading', { name: 'Open a file' });
  return desk;
}

/** Chooses files in the box of the page. */
export const choose = ({ user }: Desk, ...chosen: readonly File[]): Promise<void> =>
  user.upload(screen.getByLabelText(/Choose files/), [...chosen]);

/** Records what the page saves as downloads. */
export function recordSavedFiles(): readonly SavedFile[] {
  const saved: SavedFile[] = [];
  let content = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    content = blob as Blob;
    return 'blob:test';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content });
  });
  return saved;
}

/** Everything in a workspace as a backup file. */
export async function backupFile(workspace: Workspace, name = 'work.lanes.json'): Promise<File> {
  await workspace.settled();
  const made = await makeBackup(workspace, { contents: 'everything' });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return new File([made.value.text], name);
}

/** Work factor that a test can afford. */
const LITTLE_WORK = 1;

/** Encrypts a file as another device would have. */
export async function encryptedFile(file: File, passphrase: string): Promise<File> {
  const content = new Uint8Array(await file.arrayBuffer());
  return new File([await encrypt(content, passphrase, () => undefined, LITTLE_WORK)], 'work.lanes.age');
}

/** Runs the encryption worker's work in the test's own thread; this environment has no workers. */
export function stubEncryptionWorker(answer: (request: EncryptionRequest) => Promise<EncryptionMessage> = work): void {
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage(request: EncryptionRequest): void {
        void answer(request).then((data) => this.dispatchEvent(new MessageEvent('message', { data })));
      }
      terminate(): void {}
    },
  );
}

async function work(request: EncryptionRequest): Promise<EncryptionMessage> {
  const ignoreStep = (): void => undefined;
  return request.type === 'encrypt'
    ? { type: 'encrypted', bytes: await encrypt(request.content, request.passphrase, ignoreStep, LITTLE_WORK) }
    : { type: 'decrypted', result: await decrypt(request.file, request.passphrase, ignoreStep) };
}
