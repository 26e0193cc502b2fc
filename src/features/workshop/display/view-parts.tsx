/** Small components that several frames share. */
import type { ComponentChildren } from 'preact';
import type { Frame } from '../../../domain/workshop/display/frame.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { StageIcon } from '../../../ui/display/stage-icon.tsx';
import css from './display.module.css';
import { text } from './text.ts';

/** Title of a frame, with the page number if the frame has several pages. */
export const Title = ({
  children,
  page,
}: {
  readonly children: ComponentChildren;
  readonly page?: Frame['page'] | undefined;
}) => (
  <header class={css.title}>
    <h1>{children}</h1>
    {page && page.of > 1 && <p class={`${css.page} number`}>{formatMessage(text.pageOf, page)}</p>}
  </header>
);

export const Tile = ({ lane, lanes }: { readonly lane: number; readonly lanes: number }) => (
  <span class={css.tile}>
    <StageIcon lane={lane} lanes={lanes} />
  </span>
);

export const Lines = ({ children }: { readonly children: ComponentChildren }) => <ul class={css.lines}>{children}</ul>;
