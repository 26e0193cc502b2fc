import type { ExportProfile } from '../../../domain/document/audience.ts';
import {
  AUDIENCES_WITH_DEPTH,
  profilesFor,
  REPORT_AUDIENCES,
  type ReportAudience,
  type ReportOptions,
  SECTIONS,
  type Section,
} from '../../../domain/document/report-options.ts';
import { text as names } from '../../../domain/reports/report-text.ts';
import { localize, type Rubric } from '../../../domain/rubric/rubric.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { routes } from '../../../lib/routes.ts';
import { Checkbox, Radios } from '../../../ui/controls/field.tsx';
import css from '../shared/report-page.module.css';
import { text } from '../shared/text.ts';

interface ReportOptionsFormProps {
  readonly id: string;
  readonly rubric: Rubric;
  readonly audience: ReportAudience;
  readonly choice: ReportOptions;
  readonly onChoose: (choice: ReportOptions) => void;
}

/** Kind of report. */
export function ReportKinds({ id, audience }: Pick<ReportOptionsFormProps, 'id' | 'audience'>) {
  return (
    <nav aria-label={text.reports} class={css.kinds}>
      <ul>
        {REPORT_AUDIENCES.map((item) => (
          <li key={item}>
            <a href={routes.report(id, item)} aria-current={item === audience ? 'page' : undefined}>
              {names[item]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Audience and extent of a report. Collapsed, with the choice in its summary, so that the report stays visible. */
export function ReportOptionsForm({ rubric, audience, choice, onChoose }: Omit<ReportOptionsFormProps, 'id'>) {
  const change = (changed: Partial<ReportOptions>): void => onChoose({ ...choice, ...changed });
  return (
    <details class={css.more}>
      <summary>
        {text.choose} <span class="quiet">{chosenWords(audience, choice)}</span>
      </summary>
      <div class={css.choose}>
        <div class={css.group}>
          <Readers audience={audience} profile={choice.profile} onChoose={(profile) => change({ profile })} />
          {AUDIENCES_WITH_DEPTH.has(audience) && (
            <Radios
              legend={text.depth}
              stacked
              value={choice.depth}
              choices={[
                { value: 'short', label: text.short },
                { value: 'full', label: text.everything },
              ]}
              onChoose={(depth) => change({ depth })}
            />
          )}
          {SECTIONS[audience].length > 0 && (
            <Checkbox checked={choice.largePrint} onToggle={(largePrint) => change({ largePrint })}>
              {text.largePrint}
            </Checkbox>
          )}
        </div>
        {SECTIONS[audience].length > 0 && (
          <Sections audience={audience} without={choice.without} onChoose={(without) => change({ without })} />
        )}
        <Stages rubric={rubric} chosen={choice.stages} onChoose={(stages) => change({ stages })} />
      </div>
    </details>
  );
}

/** 'For partners and funders, short, 3 stages, without 2 sections' */
function chosenWords(audience: ReportAudience, { profile, depth, stages, without, largePrint }: ReportOptions): string {
  const parts = [
    formatMessage(text.chosenFor, { readers: text[profile] }),
    ...(AUDIENCES_WITH_DEPTH.has(audience) ? [depth === 'full' ? text.chosenFull : text.chosenShort] : []),
    ...(largePrint ? [text.chosenLarge] : []),
    ...(stages.length > 0 ? [formatMessage(text.chosenStages, { n: stages.length })] : []),
    ...(without.length > 0 ? [formatMessage(text.chosenWithout, { n: without.length })] : []),
  ];
  return parts.join(', ');
}

interface ReadersProps {
  readonly audience: ReportAudience;
  readonly profile: ExportProfile;
  readonly onChoose: (profile: ExportProfile) => void;
}

/** A report with a single profile shows a note instead of a choice. */
function Readers({ audience, profile, onChoose }: ReadersProps) {
  const profiles = profilesFor(audience);
  const hint = { full: text.fullHint, partner: text.partnerHint, public: text.publicHint }[profile];
  return (
    <>
      {profiles.length > 1 && (
        <Radios
          legend={text.readers}
          stacked
          value={profile}
          choices={profiles.map((value) => ({ value, label: text[value] }))}
          onChoose={onChoose}
        />
      )}
      <p class="hint">{hint}</p>
    </>
  );
}

interface SectionsProps {
  readonly audience: ReportAudience;
  readonly without: readonly Section[];
  readonly onChoose: (without: readonly Section[]) => void;
}

function Sections({ audience, without, onChoose }: SectionsProps) {
  const all: readonly Section[] = SECTIONS[audience];
  return (
    <fieldset class={css.ticks}>
      <legend>{text.sections}</legend>
      {all.map((section) => (
        <Checkbox
          key={section}
          checked={!without.includes(section)}
          onToggle={(on) => onChoose(all.filter((item) => (item === section ? !on : without.includes(item))))}
        >
          {section === 'stages' ? text.eachStage : text[section]}
        </Checkbox>
      ))}
    </fieldset>
  );
}

interface StagesProps {
  readonly rubric: Rubric;
  /** Empty means all. */
  readonly chosen: readonly string[];
  readonly onChoose: (stages: readonly string[]) => void;
}

function Stages({ rubric, chosen, onChoose }: StagesProps) {
  const all = rubric.stages.map(({ id }) => id);
  const shown = all.filter((id) => chosen.length === 0 || chosen.includes(id));
  if (all.length < 2) return null;
  return (
    <fieldset class={css.ticks}>
      <legend>{text.stages}</legend>
      <p class="hint">{text.stagesHint}</p>
      {rubric.stages.map(({ id, name }) => (
        <Checkbox
          key={id}
          checked={shown.includes(id)}
          onToggle={(on) => {
            const next = all.filter((item) => (item === id ? on : shown.includes(item)));
            // A report needs at least one stage: the last one stays, and rendering again restores its tick.
            const kept = next.length === 0 ? shown : next;
            onChoose(kept.length === all.length ? [] : kept);
          }}
        >
          {localize(name)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
