import { useMemo } from 'preact/hooks';
import { type ReportInput, selectStages } from '../../../domain/assessment/report-input.ts';
import type { ReportOptions } from '../../../domain/document/report-options.ts';
import {
  checkBeforeExport,
  type FindingSubject,
  type PreExportFinding,
} from '../../../domain/privacy/pre-export-check.ts';
import { statementPlaceText } from '../../../domain/reports/statement-text.ts';
import { establishedLevel, levelName, localize, placeStatement } from '../../../domain/rubric/rubric.ts';
import { formatList, formatMessage } from '../../../lib/i18n/messages.ts';
import { routes } from '../../../lib/routes.ts';
import { Icon } from '../../../ui/display/icon.tsx';
import css from '../shared/report-page.module.css';
import { text } from '../shared/text.ts';

/** Cases of one kind that are listed; the remaining ones are counted. */
const MOST = 6;

interface PreExportFindingsProps {
  /** Assessment that the links lead to. */
  readonly id: string;
  /** Data before redaction. */
  readonly input: ReportInput;
  readonly choice: ReportOptions;
}

/** Findings to check before a report is exported: gaps, claims, and text that could identify a person. */
export function PreExportFindings({ id, input, choice }: PreExportFindingsProps) {
  const { profile, stages } = choice;
  const narrowed = useMemo(() => selectStages(input, stages), [input, stages]);
  const findings = useMemo(() => checkBeforeExport(narrowed, profile), [narrowed, profile]);
  if (findings.length === 0) return <p class="hint">{text.nothingToLook}</p>;
  return (
    <details class={css.more}>
      <summary>
        <Icon name="warning" size={20} />
        {formatMessage(text.look, { n: findings.length })}
      </summary>
      <p class="hint">{text.lookHint}</p>
      <ul class={css.found}>
        {findings.map((finding) => (
          <Found key={finding.kind} id={id} input={narrowed} finding={finding} />
        ))}
      </ul>
    </details>
  );
}

interface FoundProps {
  readonly id: string;
  readonly input: ReportInput;
  readonly finding: PreExportFinding;
}

function Found({ id, input, finding: { kind, about } }: FoundProps) {
  const n = about.length;
  const level = levelName(input.rubric, establishedLevel(input.rubric));
  return (
    <li>
      <h3>{formatMessage(text[kind], { n, level })}</h3>
      <ul>
        {about.slice(0, MOST).map((item) => (
          <li key={`${item.type} ${item.id}`}>
            <Case id={id} input={input} about={item} />
          </li>
        ))}
        {n > MOST && <li>{formatMessage(text.andMore, { n: n - MOST })}</li>}
      </ul>
    </li>
  );
}

function Case({ id, input, about }: Omit<FoundProps, 'finding'> & { readonly about: FindingSubject }) {
  const { assessment, rubric, evidence } = input;
  switch (about.type) {
    case 'action':
      return (
        <a dir="auto" href={routes.action(id, about.id)}>
          {assessment.actions.get(about.id)?.words}
        </a>
      );
    case 'statement': {
      const placed = placeStatement(rubric, about.id);
      return <a href={routes.statement(id, about.stage, about.id)}>{placed ? statementPlaceText(placed) : about.id}</a>;
    }
    case 'stage':
      return (
        <a href={routes.stage(id, about.id)}>{localize(rubric.stages.find((stage) => stage.id === about.id)?.name)}</a>
      );
    case 'evidence':
      return (
        <a dir="auto" href={routes.evidenceItem(id, about.id)}>
          {evidence.get(about.id)?.title}
        </a>
      );
    case 'quote':
      return (
        <>
          <a dir="auto" href={routes.evidenceItem(id, about.id)}>
            {evidence.get(about.id)?.title}
          </a>{' '}
          {formatList(about.faults.map((fault) => text[fault]))}.
        </>
      );
  }
}
