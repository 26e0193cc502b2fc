import { useMemo } from 'preact/hooks';
import { agree, differ, reasonText } from '../../../../data/workshops/live/open-workshop.ts';
import {
  type Agreement,
  type NotAgreed as NotAgreedAnswer,
  notAgreed,
  viewRange,
} from '../../../../domain/assessment/assessment.ts';
import { levelGloss, levelLabels, levelName } from '../../../../domain/rubric/rubric.ts';
import { unitName } from '../../../../domain/workshop/display/unit.ts';
import { type Distribution, distributionOf } from '../../../../domain/workshop/distribution.ts';
import { unitState } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { Checkbox } from '../../../../ui/controls/field.tsx';
import { LevelStops } from '../../../../ui/controls/level-stops.tsx';
import { RangeSelects } from '../../../../ui/controls/range-selects.tsx';
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
    if (value === 'not-agreed') decide(notAgreed(votedRange(distribution)));
    else decide({ type: 'level', level: Number(value) });
  }

  return (
    <section class={`${panel.part} ${css.part} lane-${(lane % 5) + 1}`}>
      <h2>{text.level}</h2>
      {distribution.middle !== null && (
        <p class="hint">{formatMessage(text.middle, { level: levelName(rubric, distribution.middle) })}</p>
      )}
      <LevelStops
        layout="list"
        legend={<span class="hidden">{formatMessage(text.levelLegend, { what: name })}</span>}
        stops={levelLabels(rubric).map((label, i) => ({
          value: String(i + 1),
          label,
          gloss: levelGloss(rubric, i + 1),
        }))}
        others={[{ value: 'not-agreed', label: text.notAgreed, sign: '≠' }]}
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

/** Returns the range of the votes; `null` without votes, and when all are for one level. */
const votedRange = ({ range }: Distribution): Distribution['range'] =>
  range !== null && range.low < range.high ? range : null;

interface NotAgreedProps {
  readonly facilitator: FacilitatorState;
  readonly unit: string;
  readonly agreed: NotAgreedAnswer;
  readonly decide: (agreed: Agreement) => void;
}

/** Range of the views, if there is one, and the reason. */
function NotAgreed({ facilitator: { workshop }, unit, agreed, decide }: NotAgreedProps) {
  const why = useMemo(() => workshop.text('assessment', reasonText(workshop, unit), text.typing), [workshop, unit]);
  return (
    <div class={css.range}>
      <div class={css.rangeEnds}>
        <RangeSelects
          lowLabel={text.from}
          highLabel={text.to}
          none={text.noView}
          options={levelLabels(workshop.rubric).map((label, i) => `${i + 1} ${label}`)}
          range={viewRange(agreed)}
          onChange={(range) => decide(notAgreed(range))}
        />
      </div>
      <TextArea text={why} label={text.why} lines={2} />
    </div>
  );
}
