import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { keepSuggestions } from '../../../../data/workshops/live/open-workshop.ts';
import { discuss } from '../../../../data/workshops/workshop-commands.ts';
import { levelName } from '../../../../domain/rubric/rubric.ts';
import { answerOf, dissenters, type Offer } from '../../../../domain/workshop/agreement.ts';
import { dissentText, offersOf, offerText, type UnitOffer } from '../../../../domain/workshop/display/offers.ts';
import { agreedText, unitHead, unitName } from '../../../../domain/workshop/display/unit.ts';
import { groupsIn, unitsOf } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { laneClass, StageIcon } from '../../../../ui/display/stage-icon.tsx';
import panel from '../../../../ui/layout/panel.module.css';
import row from '../../../../ui/layout/row.module.css';
import { goTo } from '../shared/cue-controls.ts';
import css from '../shared/panels.module.css';
import { offerTexts, text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';
import { LevelChoice, WhyNoLevel } from './level-choice.tsx';

interface OffersPanelProps {
  readonly facilitator: FacilitatorState;
  /** Id of a stage, to list its statements alone; `null` for all. */
  readonly stage: string | null;
}

/** Sections in the order of work: what one press keeps, what needs a talk, what has no level, what was not rated. */
const SECTIONS = ['level', 'not-agreed', 'no-level', 'not-rated'] as const;

function sectionOf(offer: Offer | null): (typeof SECTIONS)[number] {
  if (offer === null || offer.type === 'too-few') return 'not-rated';
  return offer.type === 'level' || offer.type === 'not-agreed' ? offer.type : 'no-level';
}

/** The suggestion for each unit. One press keeps all on which the groups broadly agree; each can be overruled. */
export function OffersPanel({ facilitator, stage }: OffersPanelProps) {
  const { workshop, displayState } = facilitator;
  const { setup } = displayState.workshop;
  const listed = new Set(unitsOf(stage === null ? setup : { depth: setup.depth, stages: [stage] }, workshop.rubric));
  const offers = offersOf(displayState).filter(({ unit }) => listed.has(unit));
  return (
    <>
      {SECTIONS.map((section) => {
        const units = offers.filter(({ offer }) => sectionOf(offer) === section);
        if (units.length === 0) return null;
        return (
          <section key={section} class={`${panel.part} ${css.part}`}>
            <h2>{formatMessage(offerTexts[section], { n: units.length })}</h2>
            <p class="hint">{offerTexts[`hint-${section}`]}</p>
            {section === 'level' && <KeepAll facilitator={facilitator} offers={units} />}
            <ul class={css.discuss}>
              {units.map((offered) => (
                <Row key={offered.unit} facilitator={facilitator} offered={offered} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** Takes the suggestion of each of these units, as one step that can be undone. */
function keep({ workshop }: FacilitatorState, offers: readonly UnitOffer[], label: string): void {
  const kept = offers.flatMap(({ unit, offer, cells }) => {
    const agreed = offer && answerOf(offer);
    if (!agreed) return [];
    return [{ unit, agreed, differently: agreed.type === 'level' && dissenters(cells, agreed.level).length > 0 }];
  });
  keepSuggestions(workshop, kept, label);
}

function KeepAll({
  facilitator,
  offers,
}: {
  readonly facilitator: FacilitatorState;
  readonly offers: readonly UnitOffer[];
}) {
  const open = offers.filter(({ state }) => state.agreed === null);
  if (open.length === 0) return <p>{offerTexts.allKept}</p>;
  const label = formatMessage(offerTexts.undoKeep, { n: open.length });
  return (
    <Button look="first" onClick={() => keep(facilitator, open, label)}>
      {formatMessage(offerTexts.keepAll, { n: open.length })}
    </Button>
  );
}

interface RowProps {
  readonly facilitator: FacilitatorState;
  readonly offered: UnitOffer;
}

function Row({ facilitator, offered }: RowProps) {
  const { workshop, displayState } = facilitator;
  const { rubric } = workshop;
  const { setup } = displayState.workshop;
  const { unit, state } = offered;
  const [choosing, setChoosing] = useState(false);
  const head = unitHead(rubric, unit);
  const why = offerText(offered, { rubric, groups: groupsIn(setup, setup.scheme) });
  const name = <span class="hidden">: {unitName(rubric, unit)}</span>;
  return (
    <li class={head ? laneClass(head.lane) : ''}>
      {head && <StageIcon lane={head.lane} lanes={head.lanes} size="xs" />}
      <div class={css.offer}>
        <p lang={head?.words.lang}>
          <b>{unitName(rubric, unit)}</b> {(head?.plain ?? head?.words)?.text}
        </p>
        {why !== '' && <p class={css.small}>{why}</p>}
        {state.agreed !== null && <Decided facilitator={facilitator} offered={offered} />}
        <div class={row.controls}>
          {state.agreed === null && <Actions facilitator={facilitator} offered={offered} name={name} />}
          <Button small look="plain" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            {choosing ? text.close : changeLabel(offered)}
            {name}
          </Button>
        </div>
        {choosing && <LevelChoice facilitator={facilitator} unit={unit} />}
        {!choosing && <WhyNoLevel facilitator={facilitator} unit={unit} />}
      </div>
    </li>
  );
}

function changeLabel({ state, offer }: UnitOffer): string {
  if (state.agreed !== null) return offerTexts.change;
  return sectionOf(offer) === 'not-rated' ? offerTexts.choose : offerTexts.other;
}

/** The agreed level, with the groups that saw it differently. */
function Decided({ facilitator: { workshop, displayState }, offered: { state, cells } }: RowProps) {
  const { agreed, differently } = state;
  if (agreed === null) return null;
  const { setup } = displayState.workshop;
  const readers = { rubric: workshop.rubric, groups: groupsIn(setup, setup.scheme) };
  const who = differently && agreed.type === 'level' ? dissentText(cells, agreed.level, readers) : '';
  return (
    <p>
      <b>{formatMessage(text.talkedAbout, { level: agreedText(workshop.rubric, agreed) })}</b>
      {who !== '' && ` ${formatMessage(offerTexts.dissent, { who })}`}
    </p>
  );
}

/** One press takes the suggestion. A unit on which views differ widely can be talked about first. */
function Actions({ facilitator, offered, name }: RowProps & { readonly name: ComponentChildren }) {
  const { workshop } = facilitator;
  const { unit, offer } = offered;
  const answer = offer && answerOf(offer);
  if (!answer) return null;
  const what = agreedText(workshop.rubric, answer);
  const label = formatMessage(text.undoAgree, { what: unitName(workshop.rubric, unit) });
  return (
    <>
      {answer.type === 'not-agreed' && <Talk facilitator={facilitator} unit={unit} name={name} />}
      <Button small onClick={() => keep(facilitator, [offered], label)}>
        {answer.type === 'level'
          ? formatMessage(offerTexts.keepOne, { level: levelName(workshop.rubric, answer.level) })
          : what}
        {name}
      </Button>
    </>
  );
}

interface TalkProps {
  readonly facilitator: FacilitatorState;
  readonly unit: string;
  readonly name: ComponentChildren;
}

/** Adds the unit to those that people talk about, and goes there. */
function Talk({ facilitator, unit, name }: TalkProps) {
  const { workshop, cues, steps, displayState } = facilitator;
  const key = `talk/${unit}`;
  const step = steps.find(({ kind, on }) => kind === 'discuss' && on);
  const planned = cues.find((cue) => cue.key === key);
  const cue = planned ?? (step && { key, type: 'talk' as const, subject: unit, step: step.id });
  if (!cue) return null;
  function begin(): void {
    if (!cue) return;
    const { discussing } = displayState.workshop.session;
    if (!planned) workshop.act(text.undoDiscuss, () => discuss(workshop.document, [...discussing, unit]));
    goTo(facilitator, cue);
  }
  return (
    <Button small onClick={begin}>
      {offerTexts.talk}
      {name}
    </Button>
  );
}
