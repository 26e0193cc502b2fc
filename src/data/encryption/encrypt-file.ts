/** The window's end of protected files. Never rejects: what goes wrong is a Problem. */

import { runInWorker } from '../../lib/browser/run-in-worker.ts';
import { fail, ok, type Problem, type Result, unreachable } from '../../lib/problem/problem.ts';
import type { DecryptionResult, EncryptionMessage, EncryptionRequest, EncryptionStep } from './encryption-messages.ts';
import workerUrl from './encryption-worker.ts?worker&url';

/** Text → an age file that opens with the passphrase and with nothing else. It was opened once before it is handed out. */
export async function encryptText(
  text: string,
  passphrase: string,
  onStep: (step: EncryptionStep) => void,
): Promise<Result<Blob>> {
  const content = new TextEncoder().encode(text);
  const news = await inWorker({ what: 'protect', content, passphrase }, onStep);
  if (news.type === 'protected') return ok(new Blob([news.bytes], { type: 'application/octet-stream' }));
  return fail({ type: 'export-failed', detail: news.type === 'stuck' ? news.detail : news.type });
}

/** A protected file → the file that is in it, under the same name. The protected file itself stays as it is. */
export async function decryptText(
  file: File,
  passphrase: string,
  onStep: (step: EncryptionStep) => void,
): Promise<Result<File>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const news = await inWorker({ what: 'open', file: bytes, passphrase }, onStep);
  if (news.type !== 'looked')
    return fail({ type: 'cannot-open-here', name: file.name, detail: news.type === 'stuck' ? news.detail : news.type });
  if (news.opened.type !== 'opened') return fail(problemOf(news.opened.type, file.name));
  return ok(new File([news.opened.bytes], file.name));
}

function problemOf(type: Exclude<DecryptionResult['type'], 'opened'>, name: string): Problem {
  switch (type) {
    case 'wrong-passphrase':
      return { type: 'wrong-passphrase', name };
    case 'keys':
      return { type: 'sealed-for-keys', name };
    case 'too-much-work':
      return { type: 'cannot-open-here', name, detail: 'scrypt' };
    case 'damaged':
      return { type: 'damaged-file', name, part: 'age' };
    default:
      return unreachable(type);
  }
}

/** One worker an order: when it ends, the key and the words are gone from memory with it. */
const inWorker = (
  order: EncryptionRequest,
  onStep: (step: EncryptionStep) => void,
): Promise<Exclude<EncryptionMessage, { type: 'step' }>> =>
  runInWorker(workerUrl, order, {
    answerIn(news: EncryptionMessage) {
      if (news.type !== 'step') return news;
      onStep(news.step);
      return null;
    },
  }).catch((error: unknown) => ({ type: 'stuck', detail: String(error) }));
