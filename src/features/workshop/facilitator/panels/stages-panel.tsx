import { useState } from 'preact/hooks';
import { agree } from '../../../../data/workshops/live/open-workshop.ts';
import { inLanguage, levelName } from '../../../../domain/rubric/rubric.ts';
import { type StageResult, stageResults } from '../../../../domain/workshop/display/stage-results.ts';
import { agreedText } from '../../../../domain/workshop/display/unit.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { laneClass, StageIcon } from '../../../../ui/display/stage-icon.tsx';
import panel from '../../../../ui/layout/panel.module.css';
import row from '../../../../ui/layout/row.module.css';
import css from '../shared/panels.module.css';
import { offerTexts, text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';
import { LevelChoice, WhyNoLevel } from './level-choice.tsx';

interface StagesPanelProps {
  readonly facilitator: FacilitatorState;
  /** Id of the only stage to ask about; `null` for all. */
  readonly stage: string | null;
}

/** The level of each stage: one press takes what its statements suggest, any other level takes two. Nothing is chosen. */
export function StagesPanel({ facilitator, stage }: StagesPanelProps) {
  const results = stageResults(facilitator.displayState).filter(
    (result) => stage === null || result.stage.id === stage,
  );
  return (
    <section class={`${panel.part} ${css.part}`}>
      <h2>{offerTexts.stages}</h2>
      <p class="hint">{offerTexts.stagesHint}</p>
      <ul class={css.discuss}>
        {results.map((result) => (
          <StageRow key={result.stage.id} facilitator={facilitator} result={result} />
        ))}
      </ul>
    </section>
  );
}

function StageRow({ facilitator, result }: { readonly facilitator: FacilitatorState; readonly result: StageResult }) {
  const { workshop } = facilitator;
  const { rubric } = workshop;
  const { stage, agreed, suggested, basis, open } = result;
  const [choosing, setChoosing] = useState(false);
  const lane = rubric.stages.findIndex(({ id }) => id === stage.id);
  const { text: name, lang } = inLanguage(stage.name);
  const label = formatMessage(text.undoAgree, { what: name });
  return (
    <li class={laneClass(lane)}>
      <StageIcon lane={lane} lanes={rubric.stages.length} size="xs" />
      <div class={css.offer}>
        <p>
          <b lang={lang}>{name}</b>{' '}
          {agreed !== null && formatMessage(text.talkedAbout, { level: agreedText(rubric, agreed) })}
        </p>
        <p class={css.small}>{[basis, open].filter((part) => part !== '').join('. ')}</p>
        <div class={row.controls}>
          {agreed === null && suggested !== null && (
            <Button small onClick={() => agree(workshop, stage.id, { type: 'level', level: suggested }, label)}>
              {formatMessage(offerTexts.agreeStage, { level: levelName(rubric, suggested) })}
              <span class="hidden">: {name}</span>
            </Button>
          )}
          <Button small look="plain" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            {choosing ? text.close : changeLabel(result)}
            <span class="hidden">: {name}</span>
          </Button>
        </div>
        {choosing ? (
          <LevelChoice facilitator={facilitator} unit={stage.id} />
        ) : (
          <WhyNoLevel facilitator={facilitator} unit={stage.id} />
        )}
      </div>
    </li>
  );
}

function changeLabel({ agreed, suggested }: StageResult): string {
  if (agreed !== null) return offerTexts.change;
  return suggested === null ? offerTexts.choose : offerTexts.otherLevel;
}
