/** Files of the second copy. The app has them in the origin private file system, tests in memory. */
export interface CopyFiles {
  names(): Promise<readonly string[]>;
  has(name: string): Promise<boolean>;
  /** Returns no bytes where there is no such file. */
  read(name: string): Promise<Uint8Array>;
  /** Resolves once the bytes are on the disk. */
  append(name: string, bytes: Uint8Array): Promise<void>;
  /** Writes at the start and fills the rest with zeros. The file never shrinks, so that it keeps its space, and has at least `least` bytes. */
  overwrite(name: string, bytes: Uint8Array, least: number): Promise<void>;
  /** Keeps a file open for the life of this worker: on a full disk Firefox 153 opens none. */
  keepOpen(name: string): Promise<void>;
  replace(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}
