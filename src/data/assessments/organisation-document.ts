/** Organisation ⇄ Y.Doc: name, logo and evidence. The paths are in document-layout.ts. */

import type * as Y from 'yjs';
import { EVIDENCE_KINDS, type EvidenceItem } from '../../domain/assessment/evidence.ts';
import type { QuoteConsent } from '../../domain/assessment/quote-consent.ts';
import { EXPORT_PROFILES } from '../../domain/document/audience.ts';
import { randomId } from '../../lib/browser/random-id.ts';
import { asDay, asText } from '../../lib/coerce.ts';
import type { ActionId, AssessmentId, EvidenceId, OrganisationId, StatementId } from '../../lib/ids.ts';
import { type Logo, parseLogo } from '../../lib/logo.ts';
import { documentHandle, idsIn, type OrganisationDocument } from '../documents/document-handle.ts';
import type { EvidenceChoices } from '../documents/document-layout.ts';
import type { MultiValueRegisters } from '../documents/multi-value-register.ts';
import { paths } from '../documents/paths.ts';
import { readText, replaceText } from '../documents/text-binding.ts';

export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly logo: Logo | null;
  /** All items by id, removed ones included. */
  readonly evidence: ReadonlyMap<EvidenceId, EvidenceItem>;
}

export const organisationDocument = (doc: Y.Doc): OrganisationDocument => documentHandle('organisation', doc);

export function fillOrganisation(doc: Y.Doc, id: OrganisationId, name: string): void {
  const about = doc.getMap('about');
  for (const [key, value] of Object.entries({ layout: 1, kind: 'organisation', id })) about.set(key, value);
  doc.getText(paths.organisation.name).insert(0, name);
}

/** @param evidence the items, where they have been read already */
export function readOrganisation(document: OrganisationDocument, evidence = readEvidence(document)): Organisation {
  const { doc, registers } = document;
  const id = String(doc.getMap('about').get('id') ?? '');
  return {
    id,
    name: readText(doc, paths.organisation.name),
    logo: logoFrom(registers.value(paths.organisation.logo)),
    evidence,
  };
}

const logos = new WeakMap<object, Logo | null>();
/** Parses a stored logo once: the organisation is read again at every change to its evidence, and a drawing is long. */
function logoFrom(stored: unknown): Logo | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const known = logos.get(stored);
  if (known !== undefined) return known;
  const logo = parseLogo(stored);
  logos.set(stored, logo);
  return logo;
}

export const decideLogo = ({ registers }: OrganisationDocument, logo: Logo | null): void =>
  registers.decide(paths.organisation.logo, logo);

const readEvidence = (document: OrganisationDocument): ReadonlyMap<EvidenceId, EvidenceItem> =>
  new Map(idsIn(document, 'evidence').map((id) => [id, readItem(document, id)]));

export function readItem({ doc, registers }: OrganisationDocument, id: EvidenceId): EvidenceItem {
  const path = paths.evidence(id);
  const choice = (field: keyof EvidenceChoices): unknown => registers.value(path.choice(field));
  const source = choice('source');
  return {
    id,
    title: readText(doc, path.title),
    kind: EVIDENCE_KINDS.find((kind) => kind === choice('kind')) ?? null,
    where: readText(doc, path.where),
    date: asDay(choice('date')),
    source: source === 'inside' || source === 'outside' ? source : null,
    terms: readTerms(readText(doc, path.attribution), choice),
    removed: choice('removed') === true,
  };
}

function readTerms(attribution: string, choice: (field: keyof EvidenceChoices) => unknown): QuoteConsent {
  const groupSize = choice('groupSize');
  return {
    attribution,
    consent: EXPORT_PROFILES.find((profile) => profile === choice('consent')) ?? null,
    groupSize: typeof groupSize === 'number' ? groupSize : null,
    expires: asText(choice('expires')),
  };
}

/** Adds an item of evidence with a title, or with '' before it is written, and returns its id. */
export function addEvidence({ doc, registers }: OrganisationDocument, title: string): EvidenceId {
  const id = randomId(10);
  registers.decide(paths.evidence(id).made, true);
  replaceText(doc, paths.evidence(id).title, title);
  return id;
}

/** Id of the item that "What could you show someone?" writes: one per statement and assessment. */
export const quickItem = (assessment: AssessmentId, statement: StatementId): EvidenceId =>
  `show-${assessment}-${statement}`;

/** Id of the item that "What changed because of it?" writes: one per action. */
export const changedItem = (action: ActionId): EvidenceId => `done-${action}`;

/** Creates an item before its first letter, or restores a removed one. */
export function ensureEvidence({ registers }: OrganisationDocument, id: EvidenceId): void {
  const { made, removed } = paths.evidence(id);
  registers.decide(made, true);
  if (registers.value(removed) === true) registers.decide(removed, false);
}

/** Changes one choice of an item, terms of use included. */
export function decideEvidence<Field extends keyof EvidenceChoices>(
  { registers }: OrganisationDocument,
  id: EvidenceId,
  field: Field,
  value: EvidenceChoices[Field],
): void {
  const untyped: MultiValueRegisters = registers;
  untyped.decide(paths.evidence(id).choice(field), value);
}
