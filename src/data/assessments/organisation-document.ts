/** Organisation ⇄ Y.Doc. Laid out like an assessment: texts by name (`organisation/own/name`, `evidence/<id>/title`), choices as registers. */
import type * as Y from 'yjs';
import { EVIDENCE_KINDS, type EvidenceItem } from '../../domain/assessment/evidence.ts';
import type { QuoteConsent } from '../../domain/assessment/quote-consent.ts';
import { EXPORT_PROFILES } from '../../domain/document/audience.ts';
import { randomId } from '../../lib/browser/random-id.ts';
import { asDay } from '../../lib/coerce.ts';
import { type Logo, parseLogo } from '../../lib/logo.ts';
import { ownerOf } from '../documents/multi-value-register.ts';
import { readText, replaceText } from '../documents/text-binding.ts';
import { type AssessmentDocument, assessmentDocument } from './assessment-document.ts';

/** Both kinds of document rest in the same way: texts by name, and registers. */
export type OrganisationDocument = AssessmentDocument;

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly logo: Logo | null;
  /** Every item that was ever noted, removed ones too, by id. */
  readonly evidence: ReadonlyMap<string, EvidenceItem>;
}

const NAME_TEXT = 'organisation/own/name';
const LOGO = 'organisation/own/logo';

export const organisationDocument = (doc: Y.Doc): OrganisationDocument => assessmentDocument(doc);

export function fillOrganisation(doc: Y.Doc, id: string, name: string): void {
  const about = doc.getMap('about');
  for (const [key, value] of Object.entries({ layout: 1, kind: 'organisation', id })) about.set(key, value);
  doc.getText(NAME_TEXT).insert(0, name);
}

/** @param evidence the items, where they are known already */
export function readOrganisation(document: OrganisationDocument, evidence = readEvidence(document)): Organisation {
  const { doc, registers } = document;
  const id = String(doc.getMap('about').get('id') ?? '');
  return { id, name: readText(doc, NAME_TEXT), logo: logoFrom(registers.value(LOGO)), evidence };
}

const logos = new WeakMap<object, Logo | null>();
/** Read once: the organisation is read anew at every change to its evidence, and a drawing is long. */
function logoFrom(held: unknown): Logo | null {
  if (typeof held !== 'object' || held === null) return null;
  const known = logos.get(held);
  if (known !== undefined) return known;
  const logo = parseLogo(held);
  logos.set(held, logo);
  return logo;
}

export const decideLogo = ({ registers }: OrganisationDocument, logo: Logo | null): void =>
  registers.decide(LOGO, logo);

function readEvidence(document: OrganisationDocument): ReadonlyMap<string, EvidenceItem> {
  const ids = new Set(document.registers.owners('evidence').map((owner) => owner.slice('evidence/'.length)));
  for (const name of document.doc.share.keys())
    if (name.startsWith('evidence/')) ids.add(ownerOf(name).slice('evidence/'.length));
  return new Map([...ids].flatMap((id) => [[id, readItem(document, id)] as const]));
}

export function readItem(document: OrganisationDocument, id: string): EvidenceItem {
  const { doc, registers } = document;
  const owner = `evidence/${id}`;
  const source = registers.value(`${owner}/source`);
  return {
    id,
    title: readText(doc, `${owner}/title`),
    kind: EVIDENCE_KINDS.find((kind) => kind === registers.value(`${owner}/kind`)) ?? null,
    where: readText(doc, `${owner}/where`),
    date: asDay(registers.value(`${owner}/date`)),
    source: source === 'inside' || source === 'outside' ? source : null,
    terms: readTerms(document, owner),
    removed: registers.value(`${owner}/removed`) === true,
  };
}

function readTerms({ doc, registers }: OrganisationDocument, owner: string): QuoteConsent {
  const groupSize = registers.value(`${owner}/groupSize`);
  const expires = registers.value(`${owner}/expires`);
  return {
    attribution: readText(doc, `${owner}/attribution`),
    consent: EXPORT_PROFILES.find((profile) => profile === registers.value(`${owner}/consent`)) ?? null,
    groupSize: typeof groupSize === 'number' ? groupSize : null,
    expires: typeof expires === 'string' ? expires : null,
  };
}

/** Notes a new item of evidence, by its words or with none yet, and returns its id. */
export function addEvidence(document: OrganisationDocument, title: string): string {
  const id = randomId(10);
  document.registers.decide(`evidence/${id}/made`, true);
  replaceText(document.doc, `evidence/${id}/title`, title);
  return id;
}

/** The item that "What could you show someone?" writes: one a statement and assessment. */
export const quickItem = (assessment: string, statement: string): string => `show-${assessment}-${statement}`;

/** The item that "What changed because of it?" writes: one an action. */
export const changedItem = (action: string): string => `done-${action}`;

/** Makes sure that an item is there, out of the bin if need be, before its first letter. */
export function ensureEvidence({ registers }: OrganisationDocument, id: string): void {
  registers.decide(`evidence/${id}/made`, true);
  if (registers.value(`evidence/${id}/removed`) === true) registers.decide(`evidence/${id}/removed`, false);
}

/** What somebody agreed to when their words were noted. */
export const decideTerms = <F extends Exclude<keyof QuoteConsent, 'attribution'>>(
  { registers }: OrganisationDocument,
  id: string,
  field: F,
  value: QuoteConsent[F],
): void => registers.decide(`evidence/${id}/${field}`, value);

export const decideEvidence = <F extends 'kind' | 'date' | 'source' | 'removed'>(
  { registers }: OrganisationDocument,
  id: string,
  field: F,
  value: EvidenceItem[F],
): void => registers.decide(`evidence/${id}/${field}`, value);
