import type { ComponentChildren } from 'preact';
import type { AppData } from '../../data/app-data.ts';
import { LaneBend } from '../../ui/figures/lane-bend.tsx';
import { OfflineNotices } from '../pwa/offline-notices.tsx';
import { RecoveredNotice } from '../recovery/recovered-notice.tsx';
import css from '../shared/frame.module.css';
import { PageLinks } from '../shared/page-links.tsx';
import { SkipLink } from '../shared/skip-link.tsx';
import { SharedDeviceStripe } from '../shared-device/shared-device-stripe.tsx';
import { Header } from './header.tsx';

/** Frame of pages that belong to no assessment. */
export function PageFrame({
  appData,
  current,
  children,
}: {
  readonly appData: AppData | null;
  readonly current: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class={`${css.wrap} ${css.page}`}>
      <SkipLink />
      <SharedDeviceStripe />
      <div class={css.body}>
        <LaneBend stops={0} plain />
        <Header appData={appData} />
        <div class={css.shell}>
          <div class={`${css.rail} ${css.railPages}`}>
            <PageLinks current={current} />
          </div>
          <main id="main" class={css.main}>
            {appData && <RecoveredNotice appData={appData} />}
            <OfflineNotices appData={appData} />
            {children}
            <div class={css.footer}>
              <PageLinks current={current} />
            </div>
          </main>
        </div>
      </div>
    </div>
  );
}
