import { useMemo } from 'preact/hooks';
import { agree, differ, reasonText } from '../../../../data/workshops/live/open-workshop.ts';
import type { Agreement } from '../../../../domain/assessment/assessment.ts';
import { levelCount, levelLabels, levelName } from '../../../../domain/rubric/rubric.ts';
import { unitName } from '../../../../domain/workshop/display/unit.ts';
import { type Distribution, distributionOf } from '../../../../domain/workshop/distribution.ts';
import { unitState } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { Checkbox, Select } from '../../../../ui/controls/field.tsx';
import { LevelStops } from '../../../../ui/controls/level-stops.tsx';
import { TextArea } from '../../../../ui/controls/text-area.tsx';
import panel from '../../../../ui/layout/panel.module.css';
import css from '../shared/panels.module.css';
import { text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';

/** The level that people agree on. The middle vote is stated beside it and never filled in. */
export function AgreePanel({ facilitator, unit }: { readonly facilitator: FacilitatorState; readonly unit: string }) {
  const { workshop, displayState, frame } = facilitator;
  const { rubric } = workshop;
  const { agreed, differently } = unitState(displayState.workshop, unit);
  const name = unitName(rubric, unit);
  const distribution = distributionOf(displayState.rounds.get(unit)?.at(-1)?.cells ?? []);
  const lane = frame.state.type === 'ballot' || frame.state.type === 'agree' ? frame.state.unit.lane : 0;
  const decide = (next: Agreement): void => agree(workshop, unit, next, formatMessage(text.undoAgree, { what: name }));

  function choose(value: string): void {
    if (value === 'not-agreed') decide({ type: 'not-agreed', ...rangeOf(distribution, levelCount(rubric)) });
    else decide({ type: 'level', level: Number(value) });
  }

  return (
    <section class={`${panel.part} ${css.part} lane-${(lane % 5) + 1}`}>
      <h2>{text.level}</h2>
      {distribution.middle !== null && (
        <p class="hint">{formatMessage(text.middle, { level: levelName(rubric, distribution.middle) })}</p>
      )}
      <LevelStops
        legend={<span class="hidden">{formatMessage(text.levelLegend, { what: name })}</span>}
        stops={levelLabels(rubric).map((label, i) => ({ value: String(i + 1), label }))}
        others={[{ value: 'not-agreed', label: text.notAgreed }]}
        value={agreed?.type === 'level' ? String(agreed.level) : (agreed?.type ?? null)}
        onChoose={choose}
      />
      {agreed?.type === 'not-agreed' && (
        <NotAgreed facilitator={facilitator} unit={unit} agreed={agreed} decide={decide} />
      )}
      {agreed !== null && (
        <Checkbox checked={differently} onToggle={(on) => differ(workshop, unit, on, text.undoDiffer)}>
          {text.differently}
        </Checkbox>
      )}
    </section>
  );
}

/** Returns the range of the votes. A single level is no range: then, and without votes, it is the whole scale. */
function rangeOf({ range }: Distribution, levels: number): { readonly low: number; readonly high: number } {
  return range && range.low < range.high ? range : { low: 1, high: levels };
}

interface NotAgreedProps {
  readonly facilitator: FacilitatorState;
  readonly unit: string;
  readonly agreed: Extract<Agreement, { type: 'not-agreed' }>;
  readonly decide: (agreed: Agreement) => void;
}

/** Range of a level that is not agreed, and the reason. Plans use the lower end, which is always below the upper one. */
function NotAgreed({ facilitator: { workshop }, unit, agreed, decide }: NotAgreedProps) {
  const why = useMemo(() => workshop.text('assessment', reasonText(workshop, unit), text.typing), [workshop, unit]);
  const choices = levelLabels(workshop.rubric).map((label, i) => ({
    value: String(i + 1),
    label: `${i + 1} ${label}`,
  }));
  const set = (end: 'low' | 'high', value: string | null): void => {
    const level = Number(value ?? agreed[end]);
    decide({
      type: 'not-agreed',
      low: end === 'low' ? level : Math.min(level - 1, agreed.low),
      high: end === 'high' ? level : Math.max(level + 1, agreed.high),
    });
  };
  return (
    <div class={css.range}>
      <div class={css.rangeEnds}>
        <Select
          label={text.from}
          value={String(agreed.low)}
          choices={choices.slice(0, -1)}
          onChoose={(value) => set('low', value)}
        />
        <Select
          label={text.to}
          value={String(agreed.high)}
          choices={choices.slice(1)}
          onChoose={(value) => set('high', value)}
        />
      </div>
      <TextArea text={why} label={text.why} lines={2} />
    </div>
  );
}
