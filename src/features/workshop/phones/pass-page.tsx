import { useEffect, useState } from 'preact/hooks';
import { castAnswers, peopleBy } from '../../../data/workshops/live/cast-answers.ts';
import { openPhoneAnswers, type PhoneAnswersPort } from '../../../data/workshops/phone-answers.ts';
import type { Vote } from '../../../domain/workshop/tally.ts';
import { groupsIn, isVotingOpen, unitState, unitsOf } from '../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { routes } from '../../../lib/routes.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import row from '../../../ui/layout/row.module.css';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import { BallotForm } from './ballot-form.tsx';
import { GroupChoice } from './group-choice.tsx';
import css from './phones.module.css';
import { text } from './text.ts';

/** Time that one person needs for one statement, s. */
const SECONDS_PER_UNIT = 8;
/** Number of people above which counting hands is faster. */
const MANY_PEOPLE = 6;

/** Ballot on a device that is passed round. Each tap is counted at once, and no one sees the previous person's answers. */
export default function PassPage({ workspace, workshop }: WorkshopProps) {
  const [turn, setTurn] = useState<PhoneAnswersPort | null>(null);
  useEffect(() => {
    void openPhoneAnswers(workspace.storage, `pass ${workshop.id}`).then(setTurn);
  }, [workspace, workshop]);
  return (
    <main id="main" class={css.phone}>
      {turn && <Turn workshop={workshop} turn={turn} />}
    </main>
  );
}

function Turn({ workshop, turn }: Pick<WorkshopProps, 'workshop'> & { readonly turn: PhoneAnswersPort }) {
  const state = useStore(workshop.workshop, (all) => all);
  const { voter, group, votes } = useStore(turn.answers, (all) => all);
  const rows = useStore(workshop.votes.rows, (all) => all);
  const [step, setStep] = useState<'group' | 'ballot' | 'done'>(group === null ? 'group' : 'ballot');
  const { setup } = state;
  const units = unitsOf(setup, workshop.rubric).filter((unit) => isVotingOpen(unitState(state, unit)));
  const groups = groupsIn(setup, setup.scheme);
  const chosen = groups.find(({ id }) => id === group)?.id ?? null;
  const soFar = [...peopleBy(rows, 'pass').values()].reduce((sum, n) => sum + n, 0);

  function onVote(unit: string, vote: Vote): void {
    turn.vote(unit, vote);
    castAnswers(workshop, { voter, group: chosen ?? '', votes: new Map([[unit, vote]]) }, 'pass');
  }

  if (step === 'ballot' && chosen !== null && units.length > 0)
    return (
      <BallotForm
        rubric={workshop.rubric}
        units={units}
        votes={votes}
        first={Math.max(
          0,
          units.findIndex((unit) => !votes.has(unit)),
        )}
        finish={text.passEnd}
        onVote={onVote}
        onBack={() => setStep('group')}
        onFinish={() => {
          turn.forget();
          setStep('done');
        }}
      />
    );
  if (step === 'done')
    return (
      <div class={css.stack}>
        <PageHeading title={text.passDone}>{text.passDone}</PageHeading>
        <p>{text.passDoneLead}</p>
        <p role="status">{formatMessage(text.passSo, { n: soFar })}</p>
        <div class={row.controls}>
          <Button look="first" onClick={() => setStep('group')}>
            {text.passNext}
          </Button>
          <LinkButton href={routes.workshop(state.id)}>{text.passStop}</LinkButton>
        </div>
      </div>
    );
  return (
    <div class={css.stack}>
      <PageHeading title={text.passTitle}>{text.passTitle}</PageHeading>
      <p>{text.passLead}</p>
      <p role="status">{soFar === 0 ? text.passNone : formatMessage(text.passSo, { n: soFar })}</p>
      {soFar >= MANY_PEOPLE && (
        <p class="hint">{formatMessage(text.passMany, { n: Math.ceil((units.length * SECONDS_PER_UNIT) / 60) })}</p>
      )}
      {units.length === 0 ? (
        <p>{text.passNothing}</p>
      ) : (
        <>
          <GroupChoice groups={groups} chosen={chosen} onChoose={turn.choose} />
          <p class="hint">{text.passName}</p>
        </>
      )}
      <div class={row.controls}>
        <Button look="first" disabled={chosen === null || units.length === 0} onClick={() => setStep('ballot')}>
          {text.begin}
        </Button>
        <LinkButton href={routes.workshop(state.id)}>{text.passStop}</LinkButton>
      </div>
    </div>
  );
}
