import { useMemo } from 'preact/hooks';
import { paths } from '../../../data/documents/paths.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import { text } from './text.ts';

/** Themes in the answers to a question, in the team's own sentences. The record has them above the answers. */
export function ThemesField({ workshop, question }: { readonly workshop: OpenWorkshop; readonly question: string }) {
  const themes = useMemo(
    () => workshop.text('workshop', paths.recordDecision(question).themes, text.typing),
    [workshop, question],
  );
  return <TextArea key={question} text={themes} label={text.themes} hint={text.themesHint} lines={2} />;
}
