import { useEffect, useState } from 'preact/hooks';
import { openPhoneAnswers, type PhoneAnswersPort } from '../../../data/workshops/phone-answers.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import { type CodeError, codeErrorMessage } from '../../../domain/workshop/codes/code-error.ts';
import { type Invite, invitedUnits, readInvite } from '../../../domain/workshop/codes/invite.ts';
import { routes } from '../../../lib/routes.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import type { PageProps } from '../../feature-types.ts';
import { JoinByCamera } from './join-by-camera.tsx';
import { OwnBallot } from './own-ballot.tsx';
import css from './phones.module.css';
import { text } from './text.ts';

interface Joined {
  readonly invite: Invite;
  readonly rubric: Rubric;
  readonly units: readonly string[];
  readonly own: PhoneAnswersPort;
}

/** Page behind the code to join, on a participant's own phone: the ballot and nothing else. */
export default function VotePage({ appData, route }: PageProps) {
  const [code] = route.rest;
  const [joined, setJoined] = useState<Joined | CodeError | null>(null);
  useEffect(() => {
    if (!appData || code === undefined) return undefined;
    let current = true;
    void join(appData, code).then((result) => current && setJoined(result));
    return () => {
      current = false;
    };
  }, [appData, code]);
  return (
    <main id="main" class={css.phone}>
      {code === undefined ? <JoinByCamera /> : joined && <Ballot joined={joined} />}
    </main>
  );
}

function Ballot({ joined }: { readonly joined: Joined | CodeError }) {
  if (typeof joined === 'string') return <Refused fault={joined} />;
  return <OwnBallot {...joined} groups={joined.invite.groups} frame={frameOf(joined)} />;
}

async function join(appData: NonNullable<PageProps['appData']>, code: string): Promise<Joined | CodeError> {
  const read = readInvite(code);
  if (!read.ok) return read.fault;
  const rubric = await (await appData.userWorkspace()).rubrics.load(read.value.rubric);
  if (!rubric.ok) return 'invite-no-rubric';
  const own = await openPhoneAnswers(appData.storage, String(read.value.workshop));
  return { invite: read.value, rubric: rubric.value, units: invitedUnits(read.value, rubric.value), own };
}

const frameOf = ({ invite, units, rubric }: Joined) => ({
  workshop: invite.workshop,
  units,
  groups: invite.groups.map(({ id }) => id),
  levels: rubric.scale.levels.length,
});

const Refused = ({ fault }: { readonly fault: CodeError }) => (
  <div class={css.stack}>
    <PageHeading title={text.lost}>{text.lost}</PageHeading>
    <p>{codeErrorMessage(fault)}</p>
    <LinkButton look="first" href={routes.vote()}>
      {text.useCamera}
    </LinkButton>
  </div>
);
