import type { ComponentChildren } from 'preact';
import type { House } from '../../data/app-data.ts';
import { address } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Brand } from '../../ui/display/brand.tsx';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';
import { Saved } from './save-indicator.tsx';

/** The band at the top of every page: the mark, where one is, whether all is saved, and the way to a backup. */
export function Header({
  house,
  where,
  children,
}: {
  readonly house: House | null;
  readonly where?: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  return (
    <header class={css.header}>
      <a class={css.brand} href={address.start()} aria-label={text.home}>
        <Brand />
        <span>Lanes</span>
      </a>
      {where}
      <div class={css.tail}>
        {children}
        {house && <Saved house={house} />}
        <LinkButton small href={address.files()}>
          {text.backUp}
        </LinkButton>
      </div>
    </header>
  );
}
