// First: tokens.css declares the order of the cascade layers.
import '../ui/styles/fonts.css';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/print.css';

import { type ComponentChild, render } from 'preact';
import { preferences } from '../data/device/preferences.ts';
import { followSharedSession } from '../data/device/shared-device.ts';
import { currentLocale, directionOf } from '../lib/i18n/messages.ts';
import { keepIgnoredErrorsIn } from '../lib/ignored-errors.ts';
import { watchForInstall } from '../ui/browser/install.ts';
import { startLocale } from './languages/languages.ts';
import { startOffline } from './pwa/offline.ts';
import { App } from './shell/app.tsx';
import { FramedScreen, isFramedByAnotherSite } from './shell/framed-screen.tsx';

function wear({ theme }: ReturnType<typeof preferences.getState>): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function draw(page: ComponentChild): void {
  document.getElementById('stuck')?.remove();
  const { documentElement } = document;
  documentElement.lang = currentLocale();
  documentElement.dir = directionOf(currentLocale());
  const place = document.getElementById('app');
  if (place) render(page, place);
}

function start(): void {
  keepIgnoredErrorsIn(() => sessionStorage);
  watchForInstall();
  followSharedSession();
  wear(preferences.getState());
  preferences.subscribe(wear);
  startOffline();
  const { language } = preferences.getState();
  if (language === currentLocale()) draw(<App />);
  else void startLocale(language).then(() => draw(<App />));
}

if (isFramedByAnotherSite()) draw(<FramedScreen />);
else start();
