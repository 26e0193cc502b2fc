/** What a window and its protecting worker say to each other. */

export type EncryptionRequest =
  | { readonly what: 'protect'; readonly content: Uint8Array<ArrayBuffer>; readonly passphrase: string }
  | { readonly what: 'open'; readonly file: Uint8Array<ArrayBuffer>; readonly passphrase: string };

/** What is being done: working out the key (the slow part, by intention), the content, opening again what was made. */
export type EncryptionStep = 'key' | 'content' | 'check';

/** What became of opening a file. */
export type DecryptionResult =
  | { readonly type: 'opened'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'wrong-passphrase' | 'keys' | 'damaged' | 'too-much-work' };

export type EncryptionMessage =
  | { readonly type: 'step'; readonly step: EncryptionStep }
  | { readonly type: 'protected'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'looked'; readonly opened: DecryptionResult }
  | { readonly type: 'stuck'; readonly detail: string };
