import type { ComponentChildren } from 'preact';
import type { House } from '../data/house.ts';
import { address } from '../domain/address.ts';
import { Brand } from '../ui/brand.tsx';
import { LinkButton } from '../ui/button.tsx';
import css from './frame.module.css';
import { Saved } from './saved.tsx';
import { text } from './text.ts';

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
