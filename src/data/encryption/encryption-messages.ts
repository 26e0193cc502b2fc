/** Messages between a window and its encryption worker, both of the same release. */

export type EncryptionRequest =
  | { readonly type: 'encrypt'; readonly content: Uint8Array<ArrayBuffer>; readonly passphrase: string }
  | { readonly type: 'decrypt'; readonly file: Uint8Array<ArrayBuffer>; readonly passphrase: string };

/** Present step: computing the key (slow on purpose), the content, decrypting the new file once as a check. */
export type EncryptionStep = 'key' | 'content' | 'check';

export type DecryptionResult =
  | { readonly type: 'opened'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'wrong-passphrase' | 'keys' | 'damaged' | 'too-much-work' };

export type EncryptionAnswer =
  | { readonly type: 'encrypted'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'decrypted'; readonly result: DecryptionResult }
  | { readonly type: 'failed'; readonly detail: string };

export type EncryptionMessage = EncryptionAnswer | { readonly type: 'step'; readonly step: EncryptionStep };
