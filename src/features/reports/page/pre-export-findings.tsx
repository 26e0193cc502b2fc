import { useMemo } from 'preact/hooks';
import { ofStages, type Snapshot } from '../../../domain/assessment/report-input.ts';
import type { ReportChoice } from '../../../domain/document/report-options.ts';
import { type About, type Finding, qualityOf } from '../../../domain/privacy/pre-export-check.ts';
import { placeWords } from '../../../domain/reports/statement-text.ts';
import { establishedLevel, inWords, levelLabel, placeStatement } from '../../../domain/rubric/rubric.ts';
import { listed, say } from '../../../lib/i18n/messages.ts';
import { address } from '../../../lib/routes.ts';
import { Icon } from '../../../ui/display/icon.tsx';
import css from '../shared/report-page.module.css';
import { text } from '../shared/text.ts';

/** Cases of one kind that are named; the rest is counted. */
const MOST = 6;

interface BeforeItLeavesProps {
  /** The assessment that links lead into. */
  readonly id: string;
  /** Before anything was left out of it. */
  readonly snapshot: Snapshot;
  readonly choice: ReportChoice;
}

/** What to look at before a report leaves: gaps, claims, and whatever could tell a reader who somebody is. */
export function BeforeItLeaves({ id, snapshot, choice }: BeforeItLeavesProps) {
  const { profile, stages } = choice;
  const narrowed = useMemo(() => ofStages(snapshot, stages), [snapshot, stages]);
  const findings = useMemo(() => qualityOf(narrowed, profile), [narrowed, profile]);
  if (findings.length === 0) return <p class="hint">{text.nothingToLook}</p>;
  return (
    <details class={css.more}>
      <summary>
        <Icon name="warning" size={20} />
        {say(text.look, { n: findings.length })}
      </summary>
      <p class="hint">{text.lookHint}</p>
      <ul class={css.found}>
        {findings.map((finding) => (
          <Found key={finding.kind} id={id} snapshot={narrowed} finding={finding} />
        ))}
      </ul>
    </details>
  );
}

interface FoundProps {
  readonly id: string;
  readonly snapshot: Snapshot;
  readonly finding: Finding;
}

function Found({ id, snapshot, finding: { kind, about } }: FoundProps) {
  const n = about.length;
  const level = levelLabel(snapshot.rubric, establishedLevel(snapshot.rubric));
  return (
    <li>
      <h3>{say(text[kind], { n, level })}</h3>
      <ul>
        {about.slice(0, MOST).map((each) => (
          <li key={`${each.type} ${each.id}`}>
            <Case id={id} snapshot={snapshot} about={each} />
          </li>
        ))}
        {n > MOST && <li>{say(text.andMore, { n: n - MOST })}</li>}
      </ul>
    </li>
  );
}

function Case({ id, snapshot, about }: Omit<FoundProps, 'finding'> & { readonly about: About }) {
  const { assessment, rubric, evidence } = snapshot;
  switch (about.type) {
    case 'action':
      return (
        <a dir="auto" href={address.action(id, about.id)}>
          {assessment.actions.get(about.id)?.words}
        </a>
      );
    case 'statement': {
      const placed = placeStatement(rubric, about.id);
      return <a href={address.statement(id, about.stage, about.id)}>{placed ? placeWords(placed) : about.id}</a>;
    }
    case 'stage':
      return <a href={address.stage(id, about.id)}>{inWords(rubric.stages.find((stage) => stage.id === about.id)?.name)}</a>;
    case 'evidence':
      return (
        <a dir="auto" href={address.evidenceItem(id, about.id)}>
          {evidence.get(about.id)?.title}
        </a>
      );
    case 'quote':
      return (
        <>
          <a dir="auto" href={address.evidenceItem(id, about.id)}>
            {evidence.get(about.id)?.title}
          </a>{' '}
          {listed(about.faults.map((fault) => text[fault]))}.
        </>
      );
  }
}
