/** Who may read a document. What that reader must not see is taken out before the document is made, and counted. */

/** Full: the team itself. Partner: people who work with it or pay for it. Public: anybody. */
export const PROFILES = ['full', 'partner', 'public'] as const;
export type Profile = (typeof PROFILES)[number];

/** What a reader may be shown, narrowest last. */
export const asWideAs = (given: Profile, needed: Profile): boolean => PROFILES.indexOf(given) >= PROFILES.indexOf(needed);
