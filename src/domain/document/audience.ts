/** Who may read a document. What that reader must not see is taken out before the document is made, and counted. */

/** Full: the team itself. Partner: people who work with it or pay for it. Public: anybody. */
export const EXPORT_PROFILES = ['full', 'partner', 'public'] as const;
export type ExportProfile = (typeof EXPORT_PROFILES)[number];

/** What a reader may be shown, narrowest last. */
export const isProfileAtLeast = (given: ExportProfile, needed: ExportProfile): boolean =>
  EXPORT_PROFILES.indexOf(given) >= EXPORT_PROFILES.indexOf(needed);
