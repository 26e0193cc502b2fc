import { render } from 'preact';
import { preferences } from '../data/preferences.ts';
import { watchForInstall } from '../ui/install.ts';
import { App } from './app.tsx';
import { startOffline } from './offline.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/print.css';

function follow({ theme, language }: ReturnType<typeof preferences.getState>): void {
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.lang = language;
}

watchForInstall();
follow(preferences.getState());
preferences.subscribe(follow);

const place = document.getElementById('app');
if (place) render(<App />, place);
startOffline();
