import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  addEvidence,
  changedItem,
  decideEvidence,
  decideLogo,
  ensureEvidence,
  fillOrganisation,
  organisationDocument,
  quickItem,
  readItem,
  readOrganisation,
} from '../../../src/data/assessments/organisation-document.ts';
import type { AnyDocument } from '../../../src/data/documents/document-handle.ts';
import { paths } from '../../../src/data/documents/paths.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';

function anOrganisation() {
  const document = organisationDocument(new Y.Doc());
  fillOrganisation(document.doc, 'org1', 'Harbour Lane');
  return document;
}

test('an organisation has its id and name, and neither logo nor evidence at first', () =>
  expect(readOrganisation(anOrganisation())).toEqual({
    id: 'org1',
    name: 'Harbour Lane',
    logo: null,
    evidence: new Map(),
  }));

test('an item of evidence has its title, its choices and its terms of use', () => {
  const document = anOrganisation();
  const id = addEvidence(document, 'Minutes of the spring meeting');
  decideEvidence(document, id, 'kind', 'minutes');
  decideEvidence(document, id, 'date', '2026-04-01');
  decideEvidence(document, id, 'source', 'outside');
  decideEvidence(document, id, 'consent', 'partner');
  decideEvidence(document, id, 'groupSize', 12);
  decideEvidence(document, id, 'expires', '2027-12-31');
  replaceText(document.doc, paths.evidence(id).where, 'Shared drive');
  replaceText(document.doc, paths.evidence(id).attribution, 'A member');
  expect(readOrganisation(document).evidence.get(id)).toEqual({
    id,
    title: 'Minutes of the spring meeting',
    kind: 'minutes',
    where: 'Shared drive',
    date: '2026-04-01',
    source: 'outside',
    terms: { attribution: 'A member', consent: 'partner', groupSize: 12, expires: '2027-12-31' },
    removed: false,
  });
});

test('choices that this release does not know are read as not chosen', () => {
  const document = anOrganisation();
  const { registers }: AnyDocument = document;
  const foreign = {
    kind: 'hologram',
    date: '2026-02-30',
    source: 'above',
    consent: 'all',
    groupSize: 'ten',
    expires: 7,
  };
  for (const [field, value] of Object.entries(foreign)) registers.decide(`evidence/e1/${field}`, value);
  expect(readItem(document, 'e1')).toMatchObject({
    kind: null,
    date: null,
    source: null,
    terms: { consent: null, groupSize: null, expires: null },
  });
});

test('an item that was removed is restored when it is written again', () => {
  const document = anOrganisation();
  const id = quickItem('as1', 'plan-1');
  ensureEvidence(document, id);
  decideEvidence(document, id, 'removed', true);
  expect(readItem(document, id).removed).toBe(true);
  ensureEvidence(document, id);
  expect(readItem(document, id).removed).toBe(false);
});

test('ids of items that a question writes are the same on every device', () => {
  expect(quickItem('as1', 'plan-1')).toBe('show-as1-plan-1');
  expect(changedItem('a1')).toBe('done-a1');
});

test('a stored logo that is no logo is read as none', () => {
  const document = anOrganisation();
  const { registers }: AnyDocument = document;
  registers.decide(paths.organisation.logo, { png: 'not a picture' });
  expect(readOrganisation(document).logo).toBeNull();
  decideLogo(document, null);
  expect(readOrganisation(document).logo).toBeNull();
});
