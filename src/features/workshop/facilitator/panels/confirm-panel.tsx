import type { ComponentChildren } from 'preact';
import { agree } from '../../../../data/workshops/live/open-workshop.ts';
import type { Agreement } from '../../../../domain/assessment/assessment.ts';
import { levelName } from '../../../../domain/rubric/rubric.ts';
import { discussionOf } from '../../../../domain/workshop/display/plan-frames.ts';
import { agreedText, unitHead, unitName } from '../../../../domain/workshop/display/unit.ts';
import { worthTalking } from '../../../../domain/workshop/distribution.ts';
import { unitState, unitsOf } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { StageIcon } from '../../../../ui/display/stage-icon.tsx';
import panel from '../../../../ui/layout/panel.module.css';
import css from '../shared/panels.module.css';
import { text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';

/** Units on which people broadly agree without discussion: the middle level is kept for one of them or for all. */
export function ConfirmPanel({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const { workshop, displayState } = facilitator;
  const { rubric } = workshop;
  const open = unitsOf(displayState.workshop.setup, rubric).filter(
    (unit) => unitState(displayState.workshop, unit).agreed === null,
  );
  const broad = discussionOf(displayState).flatMap((item) => {
    const level = item.spread.middle;
    return level !== null && !worthTalking(item) && open.includes(item.unit) ? [{ unit: item.unit, level }] : [];
  });
  const rest = discussionOf(displayState).flatMap((item) => {
    const { range } = item.spread;
    // Votes on a single level, however many people could not say, are no range.
    if (range === null || range.low === range.high) return [];
    return worthTalking(item) && open.includes(item.unit) ? [{ unit: item.unit, ...range }] : [];
  });
  const differ = (unit: string, low: number, high: number): void =>
    agree(
      workshop,
      unit,
      { type: 'not-agreed', low, high },
      formatMessage(text.undoAgree, { what: unitName(rubric, unit) }),
    );
  const keep = (unit: string, level: number): void => {
    const agreed: Agreement = { type: 'level', level };
    agree(workshop, unit, agreed, formatMessage(text.undoAgree, { what: unitName(rubric, unit) }));
  };
  return (
    <section class={`${panel.part} ${css.part}`}>
      <h2>{text.confirm}</h2>
      <p class="hint">{text.confirmHint}</p>
      <ul class={css.discuss}>
        {broad.map(({ unit, level }) => (
          <Unit key={unit} facilitator={facilitator} unit={unit}>
            <Button small onClick={() => keep(unit, level)}>
              {formatMessage(text.confirmOne, { level: levelName(rubric, level) })}
              <span class="hidden">: {unitName(rubric, unit)}</span>
            </Button>
          </Unit>
        ))}
      </ul>
      {broad.length > 0 && (
        <Button
          look="first"
          onClick={() => {
            for (const { unit, level } of broad) keep(unit, level);
          }}
        >
          {formatMessage(text.confirmAll, { n: broad.length })}
        </Button>
      )}
      {rest.length > 0 && (
        <>
          <h2>{text.untalked}</h2>
          <p class="hint">{text.untalkedHint}</p>
          <ul class={css.discuss}>
            {rest.map(({ unit, low, high }) => (
              <Unit key={unit} facilitator={facilitator} unit={unit}>
                <Button small onClick={() => differ(unit, low, high)}>
                  {agreedText(rubric, { type: 'not-agreed', low, high })}
                  <span class="hidden">: {unitName(rubric, unit)}</span>
                </Button>
              </Unit>
            ))}
          </ul>
        </>
      )}
      {open.length > broad.length + rest.length && (
        <p class={css.small}>{formatMessage(text.stillOpen, { n: open.length - broad.length - rest.length })}</p>
      )}
    </section>
  );
}

interface UnitProps {
  readonly facilitator: FacilitatorState;
  readonly unit: string;
  readonly children: ComponentChildren;
}

function Unit({ facilitator: { workshop }, unit, children }: UnitProps) {
  const head = unitHead(workshop.rubric, unit);
  return (
    <li>
      {head && <StageIcon lane={head.lane} lanes={head.lanes} size="xs" />}
      <div>
        <p class={css.small} lang={head?.words.lang}>
          {unitName(workshop.rubric, unit)}: {(head?.plain ?? head?.words)?.text}
        </p>
        {children}
      </div>
    </li>
  );
}
