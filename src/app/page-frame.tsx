import type { ComponentChildren } from 'preact';
import type { House } from '../data/house.ts';
import { LaneBend } from '../ui/lane-bend.tsx';
import { BorrowedStripe } from './borrowed-stripe.tsx';
import css from './frame.module.css';
import { Header } from './header.tsx';
import { OfflineNotices } from './offline-notices.tsx';
import { Pages } from './pages.tsx';
import { PutBackNotice } from './put-back-notice.tsx';
import { SkipLink } from './skip-link.tsx';

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
