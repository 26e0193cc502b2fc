import { render } from 'preact';
import { followBorrowed } from '../data/borrowed.ts';
import { preferences } from '../data/preferences.ts';
import { currentLocale, directionOf } from '../domain/words.ts';
import { watchForInstall } from '../ui/install.ts';
import { App } from './app.tsx';
import { startSpeaking } from './languages/languages.ts';
import { startOffline } from './offline.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/print.css';

function wear({ theme }: ReturnType<typeof preferences.getState>): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function draw(): void {
  document.getElementById('stuck')?.remove();
  const { documentElement } = document;
  documentElement.lang = currentLocale();
  documentElement.dir = directionOf(currentLocale());
  const place = document.getElementById('app');
  if (place) render(<App />, place);
}

watchForInstall();
followBorrowed();
wear(preferences.getState());
preferences.subscribe(wear);
startOffline();

const { language } = preferences.getState();
if (language === currentLocale()) draw();
else void startSpeaking(language).then(draw);
