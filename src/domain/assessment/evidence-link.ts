/** Addresses in "Where is it stored?", which people open on purpose. */

export interface EvidenceLink {
  /** As it was typed. */
  readonly text: string;
  /** Address to open; `null` for a scheme that is refused: only https is opened. */
  readonly href: string | null;
}

/** Characters that end a sentence and not an address. */
const TRAILING = /[.,;:!?)\]}>'"’”]+$/u;

/** Returns the addresses in a text in their order, each once. */
export function linksIn(text: string): readonly EvidenceLink[] {
  const found = text.match(/[a-z][a-z0-9+.-]*:(?:\/\/)?[^\s<>"“”]+/giu) ?? [];
  const links = found
    .map((word) => word.replace(TRAILING, ''))
    .filter((word) => word.includes('://') || REFUSED.test(word))
    .map((word) => ({ text: word, href: SAFE.test(word) ? word : null }));
  return [...new Map(links.map((link) => [link.text, link])).values()];
}

/** Schemes without "//" that a browser acts on. Other words with a colon, 'Shelf:3', are no addresses. */
const REFUSED = /^(javascript|data|vbscript|blob|file|mailto|tel):/i;

/** https, a host and no name before it: a name and an @ make an address look like another one. */
const SAFE = /^https:\/\/(?:[\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]+(?::\d+)?(?:[/?#]\S*)?$/iu;
