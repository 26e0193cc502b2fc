import type { ComponentChildren } from 'preact';
import type { House } from '../../data/app-data.ts';
import { LaneBend } from '../../ui/figures/lane-bend.tsx';
import { OfflineNotices } from '../pwa/offline-notices.tsx';
import { PutBackNotice } from '../recovery/recovered-notice.tsx';
import css from '../shared/frame.module.css';
import { Pages } from '../shared/page-links.tsx';
import { SkipLink } from '../shared/skip-link.tsx';
import { BorrowedStripe } from '../shared-device/shared-device-stripe.tsx';
import { Header } from './header.tsx';

/** The frame of pages that belong to no assessment: the lanes run down the page's edge. */
export function PageFrame({
  house,
  current,
  children,
}: {
  readonly house: House | null;
  readonly current: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class={`${css.wrap} ${css.page}`}>
      <SkipLink />
      <BorrowedStripe />
      <div class={css.body}>
        <LaneBend stops={0} plain />
        <Header house={house} />
        <div class={css.shell}>
          <div class={`${css.rail} ${css.railPages}`}>
            <Pages current={current} />
          </div>
          <main id="main" class={css.main}>
            {house && <PutBackNotice house={house} />}
            <OfflineNotices house={house} />
            {children}
            <div class={css.footer}>
              <Pages current={current} />
            </div>
          </main>
        </div>
      </div>
    </div>
  );
}
