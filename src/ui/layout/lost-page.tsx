import { LinkButton } from '../controls/button.tsx';
import { PageHeading } from './page-heading.tsx';

interface LostPageProps {
  readonly title: string;
  /** Missing thing and remedy. */
  readonly words: string;
  /** Link to the nearest existing page. */
  readonly back: { readonly href: string; readonly label: string };
}

/** Page for an address that names something missing. */
export function LostPage({ title, words, back }: LostPageProps) {
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <p style={{ marginBlock: '16px' }}>{words}</p>
      <LinkButton look="first" href={back.href}>
        {back.label}
      </LinkButton>
    </>
  );
}
