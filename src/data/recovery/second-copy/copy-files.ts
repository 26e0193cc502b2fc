/** Where the second copy is written: files in the origin's private file system, or rows of a database of its own where there is none. */
export interface CopyFiles {
  names(): Promise<readonly string[]>;
  has(name: string): Promise<boolean>;
  /** What is in a file; nothing where there is no such file. */
  read(name: string): Promise<Uint8Array>;
  /** Resolves once the bytes are on the disk. */
  append(name: string, bytes: Uint8Array): Promise<void>;
  /** Writes at the start and zeroes what follows. The file has at least so many bytes then, and never fewer than before: it gives no room away. */
  overwrite(name: string, bytes: Uint8Array, least: number): Promise<void>;
  /** Holds a file open, for this thread alone and as long as it lives: a full disk lets Firefox 153 open none. */
  keepOpen(name: string): Promise<void>;
  replace(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}
