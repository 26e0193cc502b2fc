import { LinkButton } from '../controls/button.tsx';
import { PageHeading } from './page-heading.tsx';

interface LostPageProps {
  readonly title: string;
  /** What is not there, and what to do. */
  readonly words: string;
  /** The nearest place that is there. */
  readonly back: { readonly href: string; readonly label: string };
}

/** An address that names something that is not there: says so, and offers the way back. */
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
