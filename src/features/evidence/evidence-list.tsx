import { useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences } from '../../data/device/preferences.ts';
import type { EvidenceOwner } from '../../data/documents/document-layout.ts';
import { paths, WHOLE_ASSESSMENT } from '../../data/documents/paths.ts';
import { type Assessment, levelOf, stageAnswer, statementAnswer } from '../../domain/assessment/assessment.ts';
import { type EvidenceItem, isPresentItem, strengthOf } from '../../domain/assessment/evidence.ts';
import { allStatements, establishedLevel, inLanguage, type Stage, type Statement } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Switch } from '../../ui/controls/switch.tsx';
import { Icon } from '../../ui/display/icon.tsx';
import { laneClass, StageIcon } from '../../ui/display/stage-icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import row from '../../ui/layout/row.module.css';
import { AllItems } from './all-items.tsx';
import css from './evidence.module.css';
import { coverageText, type EvidenceItems, presentItems } from './evidence-use.ts';
import { ItemLink } from './item-link.tsx';
import { text } from './text.ts';

/** Entries of a list rendered at first, and more at a time. */
const FIRST_SHOWN = 60;

/** Lists all items, with search and sort, then the evidence of each stage and statement, so that gaps are visible. */
export function EvidenceList({ open }: { readonly open: OpenAssessment }) {
  const assessment = useStore(open.assessment, (state) => state);
  const { evidence, name } = useStore(open.organisation, (state) => state);
  return (
    <div class="page">
      <div class="page-head">
        <PageHeading title={`${text.title} – ${name}`}>{coverageText(assessment, open.rubric, evidence)}</PageHeading>
        <LinkButton look="first" icon="plus" href={routes.evidenceItem(open.id, 'new')}>
          {text.add}
        </LinkButton>
      </div>
      <p class="hint">{text.strengths}</p>
      <AllItems open={open} items={[...evidence.values()].filter(isPresentItem)} />
      <ByStage open={open} assessment={assessment} items={evidence} />
    </div>
  );
}

interface ByStageProps {
  readonly open: OpenAssessment;
  readonly assessment: Assessment;
  readonly items: EvidenceItems;
}

function ByStage({ open, assessment, items }: ByStageProps) {
  const [gapsOnly, setGapsOnly] = useState(false);
  const itemsOf = (statement: Statement): readonly EvidenceItem[] =>
    presentItems(statementAnswer(assessment, statement.id).evidence, items);
  const all = allStatements(open.rubric);
  const supported = all.filter((statement) => itemsOf(statement).length > 0).length;
  return (
    <section class={css.byStage} aria-labelledby="by-stage">
      <div class={row.ends}>
        <h2 id="by-stage" class={css.title}>
          {text.byStage}
        </h2>
        <Switch on={gapsOnly} onToggle={setGapsOnly}>
          {text.gapsOnly}
        </Switch>
      </div>
      <p class="hint">
        {formatMessage(text.ofAll, { n: supported, all: all.length })} {text.wholeHint}
      </p>
      {gapsOnly && supported === all.length && <p>{text.noGaps}</p>}
      {!gapsOnly && (
        <WholeEvidence
          open={open}
          label={text.supportsWhole}
          addLabel={text.wholeCounted}
          owner={WHOLE_ASSESSMENT}
          items={presentItems(assessment.evidence, items)}
        />
      )}
      {open.rubric.stages.map((stage, lane) => (
        <StageEvidence
          key={stage.id}
          open={open}
          stage={stage}
          lane={lane}
          forStage={presentItems(stageAnswer(assessment, stage.id).evidence, items)}
          itemsOf={itemsOf}
          gapsOnly={gapsOnly}
        />
      ))}
    </section>
  );
}

interface StageEvidenceProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly lane: number;
  /** Items that support the stage as a whole. */
  readonly forStage: readonly EvidenceItem[];
  readonly itemsOf: (statement: Statement) => readonly EvidenceItem[];
  readonly gapsOnly: boolean;
}

function StageEvidence({ open, stage, lane, forStage, itemsOf, gapsOnly }: StageEvidenceProps) {
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const name = inLanguage(stage.name);
  const wanted = stage.statements.filter((statement) => !gapsOnly || itemsOf(statement).length === 0);
  if (wanted.length === 0) return null;
  return (
    <section class={laneClass(lane)}>
      <h3 class={panel.heading}>
        <StageIcon lane={lane} lanes={open.rubric.stages.length} size="xs" />
        <span lang={name.lang}>{name.text}</span>
      </h3>
      {!gapsOnly && (
        <WholeEvidence
          open={open}
          label={formatMessage(text.supportsStage, { stage: name.text })}
          addLabel={formatMessage(text.allOf, { stage: name.text })}
          owner={paths.stage(stage.id).owner}
          items={forStage}
        />
      )}
      <ul>
        {wanted.slice(0, limit).map((statement) => (
          <StatementEvidence
            key={statement.id}
            open={open}
            stage={stage}
            statement={statement}
            number={stage.statements.indexOf(statement) + 1}
            items={itemsOf(statement)}
          />
        ))}
      </ul>
      {wanted.length > limit && (
        <Button onClick={() => setLimit(limit + FIRST_SHOWN)}>
          {formatMessage(text.showMore, { n: wanted.length - limit })}
        </Button>
      )}
    </section>
  );
}

interface WholeEvidenceProps {
  readonly open: OpenAssessment;
  readonly label: string;
  readonly addLabel: string;
  readonly owner: EvidenceOwner;
  readonly items: readonly EvidenceItem[];
}

/** Evidence for a whole stage or the whole assessment, which says so. */
function WholeEvidence({ open, label, addLabel, owner, items }: WholeEvidenceProps) {
  return (
    <div class={css.whole}>
      <p class={items.length === 0 ? css.none : css.strength}>{label}</p>
      <div class={css.items}>
        {items.map((item) => (
          <ItemLink key={item.id} open={open} item={item} />
        ))}
        <AddLink open={open} owner={owner} label={addLabel} />
      </div>
    </div>
  );
}

interface AddLinkProps {
  readonly open: OpenAssessment;
  readonly owner: EvidenceOwner;
  readonly label: string;
}

const AddLink = ({ open, owner, label }: AddLinkProps) => (
  <a
    class={`no-print ${css.addFor}`}
    href={routes.newEvidence(open.id, owner)}
    aria-label={formatMessage(text.addFor, { name: label })}
  >
    <Icon name="plus" size={14} />
    {text.add}
  </a>
);

interface StatementEvidenceProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly statement: Statement;
  readonly number: number;
  readonly items: readonly EvidenceItem[];
}

function StatementEvidence({ open, stage, statement, number, items }: StatementEvidenceProps) {
  const answer = useStore(open.assessment, (assessment) => statementAnswer(assessment, statement.id).answer);
  const plain = useStore(preferences, (state) => state.plain);
  const words = inLanguage((plain ? statement.plain : undefined) ?? statement.text);
  const strength = strengthOf(items);
  const claimed =
    (levelOf(answer) ?? 0) >= establishedLevel(open.rubric) && (strength === 'none' || strength === 'said');
  return (
    <li class={css.statement}>
      <p>
        <a class={row.link} href={routes.statement(open.id, stage.id, statement.id)} lang={words.lang}>
          <b class="number">{number}</b> {words.text}
        </a>
      </p>
      <div>
        <p class={strength === 'none' ? css.none : css.strength}>{text[strength]}</p>
        {claimed && (
          <p class={css.claimed}>
            <Icon name="warning" size={15} />
            {text.needsEvidence}
          </p>
        )}
      </div>
      <div class={css.items}>
        {items.map((item) => (
          <ItemLink key={item.id} open={open} item={item} />
        ))}
        <AddLink open={open} owner={paths.statement(statement.id).owner} label={words.text} />
      </div>
    </li>
  );
}
