import type { ComponentChildren } from 'preact';
import type { AppData } from '../../data/app-data.ts';
import { routes } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Brand } from '../../ui/display/brand.tsx';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';
import { SaveIndicator } from './save-indicator.tsx';

/** Header of every page: logo, name of the place, save status, and the link to backups. */
export function Header({
  appData,
  where,
  children,
}: {
  readonly appData: AppData | null;
  readonly where?: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  return (
    <header class={`${css.header} ${where === undefined ? '' : css.named}`}>
      <a class={css.brand} href={routes.start()} aria-label={text.home}>
        <Brand />
        <span>Lanes</span>
      </a>
      {where}
      <div class={css.tail}>
        {children}
        {appData && <SaveIndicator appData={appData} />}
        <span class={css.wide}>
          <LinkButton small href={routes.files()}>
            {text.backUp}
          </LinkButton>
        </span>
      </div>
    </header>
  );
}
