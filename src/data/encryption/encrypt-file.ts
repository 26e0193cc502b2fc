/** Encrypts and decrypts files in a worker. Never rejects: each failure is a `Problem`. */
import { runInWorker } from '../../lib/browser/run-in-worker.ts';
import { fail, ok, type Problem, type Result, unreachable } from '../../lib/problem/problem.ts';
import type {
  DecryptionResult,
  EncryptionAnswer,
  EncryptionMessage,
  EncryptionRequest,
  EncryptionStep,
} from './encryption-messages.ts';
import workerUrl from './encryption-worker.ts?worker&url';

/** Encrypts text as an age file with a passphrase. The file was decrypted once before it is returned. */
export async function encryptText(
  text: string,
  passphrase: string,
  onStep: (step: EncryptionStep) => void,
): Promise<Result<Blob>> {
  const content = new TextEncoder().encode(text);
  const answer = await inWorker({ type: 'encrypt', content, passphrase }, onStep);
  if (answer.type === 'encrypted') return ok(new Blob([answer.bytes], { type: 'application/octet-stream' }));
  return fail({ type: 'export-failed', detail: detailOf(answer) });
}

/** Decrypts a file and returns its content under the same name. */
export async function decryptText(
  file: File,
  passphrase: string,
  onStep: (step: EncryptionStep) => void,
): Promise<Result<File>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await inWorker({ type: 'decrypt', file: bytes, passphrase }, onStep);
  if (answer.type !== 'decrypted') return fail({ type: 'cannot-open-here', name: file.name, detail: detailOf(answer) });
  const { result } = answer;
  return result.type === 'opened' ? ok(new File([result.bytes], file.name)) : fail(problemOf(result.type, file.name));
}

const detailOf = (answer: EncryptionAnswer): string => (answer.type === 'failed' ? answer.detail : answer.type);

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

/** Uses one worker per request: when it ends, the key and the passphrase leave memory with it. */
const inWorker = (request: EncryptionRequest, onStep: (step: EncryptionStep) => void): Promise<EncryptionAnswer> =>
  runInWorker(workerUrl, request, {
    answerIn(message: EncryptionMessage) {
      if (message.type !== 'step') return message;
      onStep(message.step);
      return null;
    },
  }).catch((error: unknown) => ({ type: 'failed', detail: String(error) }));
