/**
 * Replaces the elliptic curves and post-quantum keys of age-encryption (28 kB compressed): Lanes encrypts with passphrases only.
 * See `resolve.alias` in vite.config.ts.
 */
const none = (): never => {
  throw new Error('Keys are not used here, only passphrases.');
};
const absent = {
  lengths: {},
  Point: { fromBytes: none },
  utils: { randomSecretKey: none },
  getPublicKey: none,
  getSharedSecret: none,
  encapsulate: none,
  decapsulate: none,
};

export { absent as MLKEM768P256, absent as MLKEM768X25519, absent as p256, absent as x25519 };
