import type { Problem } from '../../lib/problem/problem.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import { text } from '../shared/text.ts';

interface NotFoundScreenProps {
  readonly problem: Problem;
  readonly back?: { readonly href: string; readonly label: string };
}

export function NotFoundScreen({
  problem,
  back = { href: routes.start(), label: text.backToStart },
}: NotFoundScreenProps) {
  return <LostPage title={text.lost} words={problemMessage(problem)} back={back} />;
}
