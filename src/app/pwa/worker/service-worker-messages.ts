/** What windows and workers say to each other. Windows of an older release understand it too: only ever add to it. */
export type ToWorker =
  /** Take over from the release that is active now. */
  | { readonly type: 'SKIP_WAITING' }
  /** Clear away the releases that nobody uses. */
  | { readonly type: 'TIDY' }
  /** Asked of a worker as of a window. */
  | Needs;

/** Which release do you need? A window answers through the port with the address of its first script, a worker with the name of its cache. */
export interface Needs {
  readonly type: 'NEEDS';
}
