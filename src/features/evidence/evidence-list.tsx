import { useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { paths } from '../../data/documents/paths.ts';
import { levelOf, statementAnswer } from '../../domain/assessment/assessment.ts';
import { type EvidenceItem, isPresentItem, isStale, strengthOf } from '../../domain/assessment/evidence.ts';
import { establishedLevel, inLanguage, type Stage, type Statement } from '../../domain/rubric/rubric.ts';
import { formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { today } from '../../ui/browser/today.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Switch } from '../../ui/controls/switch.tsx';
import { Icon } from '../../ui/display/icon.tsx';
import { laneClass, StageIcon } from '../../ui/display/stage-icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import row from '../../ui/layout/row.module.css';
import css from './evidence.module.css';
import { text } from './text.ts';

/** Entries of a list rendered at first, and more at a time. */
const FIRST_SHOWN = 60;

/** Lists the evidence of each statement, so that gaps are visible, then all items. */
export function EvidenceList({ open }: { readonly open: OpenAssessment }) {
  const assessment = useStore(open.assessment, (state) => state);
  const { evidence, name } = useStore(open.organisation, (state) => state);
  const [gapsOnly, setGapsOnly] = useState(false);
  const itemsOf = (statement: Statement): readonly EvidenceItem[] =>
    statementAnswer(assessment, statement.id)
      .evidence.flatMap((id) => evidence.get(id) ?? [])
      .filter(isPresentItem);
  const all = open.rubric.stages.flatMap((stage) => stage.statements);
  const supported = all.filter((statement) => itemsOf(statement).length > 0).length;
  return (
    <div class="page">
      <div class="page-head">
        <PageHeading title={`${text.title} – ${name}`}>
          {formatMessage(text.head, { n: supported, all: all.length })}
        </PageHeading>
        <LinkButton icon="plus" href={routes.evidenceItem(open.id, 'new')}>
          {text.add}
        </LinkButton>
      </div>
      <p class="hint">{text.lead}</p>
      <Switch on={gapsOnly} onToggle={setGapsOnly}>
        {text.gapsOnly}
      </Switch>
      {gapsOnly && supported === all.length && <p>{text.noGaps}</p>}
      {open.rubric.stages.map((stage, lane) => (
        <StageEvidence key={stage.id} open={open} stage={stage} lane={lane} itemsOf={itemsOf} gapsOnly={gapsOnly} />
      ))}
      <AllItems open={open} items={[...evidence.values()].filter(isPresentItem)} />
    </div>
  );
}

interface StageEvidenceProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly lane: number;
  readonly itemsOf: (statement: Statement) => readonly EvidenceItem[];
  readonly gapsOnly: boolean;
}

function StageEvidence({ open, stage, lane, itemsOf, gapsOnly }: StageEvidenceProps) {
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const name = inLanguage(stage.name);
  const wanted = stage.statements.filter((statement) => !gapsOnly || itemsOf(statement).length === 0);
  if (wanted.length === 0) return null;
  return (
    <section class={laneClass(lane)}>
      <h2 class={panel.heading}>
        <StageIcon lane={lane} lanes={open.rubric.stages.length} size="xs" />
        <span lang={name.lang}>{name.text}</span>
      </h2>
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

interface StatementEvidenceProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly statement: Statement;
  readonly number: number;
  readonly items: readonly EvidenceItem[];
}

function StatementEvidence({ open, stage, statement, number, items }: StatementEvidenceProps) {
  const answer = useStore(open.assessment, (assessment) => statementAnswer(assessment, statement.id).answer);
  const words = inLanguage(statement.plain ?? statement.text);
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
            {text.claimed}
          </p>
        )}
      </div>
      <div class={css.items}>
        {items.map((item) => (
          <ItemLink key={item.id} open={open} item={item} />
        ))}
        <a
          class={`no-print ${css.addFor}`}
          href={routes.newEvidence(open.id, paths.statement(statement.id).owner)}
          aria-label={formatMessage(text.addFor, { statement: words.text })}
        >
          <Icon name="plus" size={14} />
          {text.add}
        </a>
      </div>
    </li>
  );
}

function ItemLink({ open, item }: { readonly open: OpenAssessment; readonly item: EvidenceItem }) {
  return (
    <span class={css.item}>
      <a href={routes.evidenceItem(open.id, item.id)} dir="auto">
        {item.title}
      </a>
      {isStale(item, today()) && <small>{text.older}</small>}
    </span>
  );
}

function AllItems({ open, items }: { readonly open: OpenAssessment; readonly items: readonly EvidenceItem[] }) {
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const sorted = items.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  return (
    <section>
      <h2 class={panel.heading}>{text.all}</h2>
      {items.length === 0 && <p class="quiet">{text.nothing}</p>}
      <ul class={css.all}>
        {sorted.slice(0, limit).map((item) => (
          <li key={item.id} class={row.ends}>
            <ItemLink open={open} item={item} />
            <span class="quiet">
              {[item.kind ? text[item.kind] : '', item.date === null ? text.undated : formatShortDate(item.date)]
                .filter((part) => part !== '')
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {items.length > limit && (
        <Button onClick={() => setLimit(limit + FIRST_SHOWN)}>
          {formatMessage(text.showMore, { n: items.length - limit })}
        </Button>
      )}
    </section>
  );
}
