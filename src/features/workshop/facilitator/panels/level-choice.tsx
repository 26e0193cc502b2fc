import { useMemo } from 'preact/hooks';
import { agree, reasonText } from '../../../../data/workshops/live/open-workshop.ts';
import { notAgreed, viewRange } from '../../../../domain/assessment/assessment.ts';
import { levelGloss, levelLabels } from '../../../../domain/rubric/rubric.ts';
import { medianRange, type WorkshopAnswer } from '../../../../domain/workshop/agreement.ts';
import { unitHead, unitName } from '../../../../domain/workshop/display/unit.ts';
import { unitState } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { LevelStops } from '../../../../ui/controls/level-stops.tsx';
import { RangeSelects } from '../../../../ui/controls/range-selects.tsx';
import { TextArea } from '../../../../ui/controls/text-area.tsx';
import css from '../shared/panels.module.css';
import { text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';

interface UnitProps {
  readonly facilitator: FacilitatorState;
  readonly unit: string;
}

/** Every answer that people can agree on a unit, and the reason where no level is agreed. */
export function LevelChoice({ facilitator, unit }: UnitProps) {
  const { workshop, displayState } = facilitator;
  const { rubric } = workshop;
  const { agreed } = unitState(displayState.workshop, unit);
  const name = unitName(rubric, unit);
  // A stage has no answer but a level or "not agreed".
  const isStatement = unitHead(rubric, unit)?.number != null;

  function choose(value: string): void {
    const range = medianRange(displayState.rounds.get(unit)?.at(-1)?.cells ?? []);
    agree(workshop, unit, chosenAnswer(value, range), formatMessage(text.undoAgree, { what: name }));
  }

  return (
    <>
      <LevelStops
        layout="list"
        legend={<span class="hidden">{formatMessage(text.levelLegend, { what: name })}</span>}
        stops={levelLabels(rubric).map((label, i) => ({
          value: String(i + 1),
          label,
          gloss: levelGloss(rubric, i + 1),
        }))}
        others={[
          { value: 'not-agreed', label: text.notAgreed, sign: '≠' },
          ...(isStatement
            ? [
                { value: 'dont-know', label: text.dontKnow, sign: '?' },
                { value: 'not-applicable', label: text.notApplicable, sign: '–' },
              ]
            : []),
        ]}
        value={agreed?.type === 'level' ? String(agreed.level) : (agreed?.type ?? null)}
        onChoose={choose}
      />
      <WhyNoLevel facilitator={facilitator} unit={unit} />
    </>
  );
}

function chosenAnswer(value: string, range: ReturnType<typeof medianRange>): WorkshopAnswer {
  if (value === 'not-agreed') return notAgreed(range);
  if (value === 'dont-know' || value === 'not-applicable') return { type: value };
  return { type: 'level', level: Number(value) };
}

/** Reason for "not agreed", with the range of the views if there is one, and for "not applicable". */
export function WhyNoLevel({ facilitator: { workshop, displayState }, unit }: UnitProps) {
  const { agreed } = unitState(displayState.workshop, unit);
  const why = useMemo(() => workshop.text('assessment', reasonText(workshop, unit), text.typing), [workshop, unit]);
  if (agreed?.type === 'not-applicable') return <TextArea text={why} label={text.whyNotApplicable} lines={2} />;
  if (agreed?.type !== 'not-agreed') return null;
  const label = formatMessage(text.undoAgree, { what: unitName(workshop.rubric, unit) });
  return (
    <div class={css.range}>
      <div class={css.rangeEnds}>
        <RangeSelects
          lowLabel={text.from}
          highLabel={text.to}
          none={text.noView}
          options={levelLabels(workshop.rubric).map((name, i) => `${i + 1} ${name}`)}
          range={viewRange(agreed)}
          onChange={(range) => agree(workshop, unit, notAgreed(range), label)}
        />
      </div>
      <TextArea text={why} label={text.why} lines={2} />
    </div>
  );
}
