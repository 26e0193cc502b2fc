/** Readers of a document. Facts that a reader must not see are removed and counted before the document is made. */

/** Full: the team. Partner: people who work with the team or fund it. Public: everyone. */
export const EXPORT_PROFILES = ['full', 'partner', 'public'] as const;
export type ExportProfile = (typeof EXPORT_PROFILES)[number];

/** True when `given` shows as little as `needed` or less. Profiles are ordered from widest to narrowest. */
export const isProfileAtLeast = (given: ExportProfile, needed: ExportProfile): boolean =>
  EXPORT_PROFILES.indexOf(given) >= EXPORT_PROFILES.indexOf(needed);
