/** What to look at before a document leaves: gaps, claims, and whatever could tell a reader who somebody is. Nudges, never errors. */
import { type Action, isOpen, missingFrom } from '../assessment/action.ts';
import { stageAnswer, statementAnswer } from '../assessment/assessment.ts';
import { contactsIn, readsAs } from '../assessment/detect-personal-data.ts';
import { type EvidenceItem, isStanding } from '../assessment/evidence.ts';
import { type QuoteFault, quoteFaults } from '../assessment/quote-consent.ts';
import { linkedEvidence, planOf, readingOf, type Snapshot } from '../assessment/report-input.ts';
import type { Profile } from '../document/export-profile.ts';

/** What a finding is about, so that a screen can lead there. */
export type About =
  | { readonly type: 'action'; readonly id: string }
  | { readonly type: 'statement'; readonly stage: string; readonly id: string }
  | { readonly type: 'stage'; readonly id: string }
  | { readonly type: 'evidence'; readonly id: string }
  | { readonly type: 'quote'; readonly id: string; readonly faults: readonly QuoteFault[] };

export const FINDINGS = [
  'no-lead',
  'no-date',
  'no-measure',
  'claimed',
  'quotes',
  'names',
  'contacts',
  'unanswered',
  'no-level',
  'nothing-written',
] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** One kind of thing to look at, with each case. Kinds without a case are not there. */
export interface Finding {
  readonly kind: FindingKind;
  readonly about: readonly About[];
}

/** @param snapshot before anything is withheld, so that what will be is found too */
export function qualityOf(snapshot: Snapshot, profile: Profile): readonly Finding[] {
  const open = planOf(snapshot).actions.filter(isOpen);
  const actions = (of: (action: Action) => boolean): readonly About[] => open.filter(of).map(({ id }) => ({ type: 'action', id }));
  const found: Readonly<Record<FindingKind, readonly About[]>> = {
    'no-lead': actions((action) => missingFrom(action).includes('lead')),
    'no-date': actions((action) => missingFrom(action).includes('by')),
    'no-measure': actions((action) => missingFrom(action).includes('measure')),
    claimed: statements(snapshot, (stage) => readingOf(snapshot, stage).claimedNotShown),
    quotes: quotesToLookAt(snapshot, profile),
    names: actions((action) => readsAs(action.lead) === 'name'),
    contacts: contacts(snapshot),
    unanswered: statements(snapshot, (stage) =>
      stage.statements.map(({ id }) => id).filter((id) => statementAnswer(snapshot.assessment, id).answer.type === 'unanswered'),
    ),
    'no-level': stages(snapshot, (id) => stageAnswer(snapshot.assessment, id).agreed === null),
    'nothing-written': stages(snapshot, (id) => stageAnswer(snapshot.assessment, id).now.trim() === ''),
  };
  return FINDINGS.map((kind) => ({ kind, about: found[kind] })).filter(({ about }) => about.length > 0);
}

const statements = ({ rubric }: Snapshot, of: (stage: Snapshot['rubric']['stages'][number]) => readonly string[]): readonly About[] =>
  rubric.stages.flatMap((stage) => of(stage).map((id): About => ({ type: 'statement', stage: stage.id, id })));

const stages = ({ rubric }: Snapshot, of: (id: string) => boolean): readonly About[] =>
  rubric.stages.filter(({ id }) => of(id)).map(({ id }) => ({ type: 'stage', id }));

/** Quotes that something speaks against showing to these readers. */
const quotesToLookAt = (snapshot: Snapshot, profile: Profile): readonly About[] =>
  evidenceOf(snapshot)
    .filter(({ kind }) => kind === 'quote')
    .map(
      ({ id, title, terms }): Extract<About, { type: 'quote' }> => ({
        type: 'quote',
        id,
        faults: quoteFaults({ words: title, ...terms }, profile, snapshot.today),
      }),
    )
    .filter(({ faults }) => faults.length > 0);

const evidenceOf = (snapshot: Snapshot): readonly EvidenceItem[] =>
  [...linkedEvidence(snapshot)].flatMap((id) => snapshot.evidence.get(id) ?? []).filter(isStanding);

/** Things in whose texts there is an address, a telephone number, or a name behind a title. */
function contacts(snapshot: Snapshot): readonly About[] {
  const { assessment, rubric } = snapshot;
  const has = (...texts: readonly string[]): boolean => texts.some((text) => contactsIn(text).length > 0);
  return [
    ...rubric.stages.filter(({ id }) => has(...texts(stageAnswer(assessment, id)))).map(({ id }): About => ({ type: 'stage', id })),
    ...statements(snapshot, (stage) => stage.statements.map(({ id }) => id).filter((id) => has(...texts(statementAnswer(assessment, id))))),
    ...planOf(snapshot)
      .actions.filter((action) => has(...texts(action)))
      .map(({ id }): About => ({ type: 'action', id })),
    ...evidenceOf(snapshot)
      .filter((item) => has(...texts(item)))
      .map(({ id }): About => ({ type: 'evidence', id })),
  ];
}

/** Everything typed in a thing. Ids have no spaces and no signs, so that none reads as a way to reach somebody. */
const texts = (thing: object): readonly string[] => Object.values(thing).filter((value) => typeof value === 'string');
