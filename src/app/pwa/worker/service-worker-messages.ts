/** Messages between windows and workers. Windows of older releases receive them too: only add to them. */
export type ToWorker =
  /** Take over from the active release. */
  | { readonly type: 'SKIP_WAITING' }
  /** Delete the caches of releases that are not in use. */
  | { readonly type: 'TIDY' }
  /** Sent to windows and to workers. */
  | Needs;

/** Question for the release in use. A window answers through the port with the address of its first script, a worker with the name of its cache. */
export interface Needs {
  readonly type: 'NEEDS';
}
