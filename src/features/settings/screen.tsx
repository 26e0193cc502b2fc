import { deviceLabel, preferences, setPreferences } from '../../data/device/preferences.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { install } from '../../ui/browser/install.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Checkbox, Radios } from '../../ui/controls/field.tsx';
import { LineInput } from '../../ui/controls/line-input.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import type { PageProps } from '../feature-types.ts';
import css from './settings.module.css';
import { text } from './text.ts';

/** Settings of this person on this device. Each choice takes effect at once. */
export default function SettingsScreen(_props: PageProps) {
  const { theme, plain, nowFirst, letterKeys, role, device } = useStore(preferences, (state) => state);
  return (
    <div class="page">
      <PageHeading title={text.title}>{text.title}</PageHeading>
      <p class="hint">{text.lead}</p>
      <section class="part">
        <h2>{text.theme}</h2>
        <Radios
          legend={text.theme}
          legendHidden
          value={theme}
          choices={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: text[value] }))}
          onChoose={(value) => setPreferences({ theme: value })}
        />
      </section>
      <section class="part">
        <h2>{text.answering}</h2>
        <Checkbox checked={plain} onToggle={(on) => setPreferences({ plain: on })}>
          {text.plain}
          <span class={css.under}>{text.plainHint}</span>
        </Checkbox>
        <Checkbox checked={nowFirst} onToggle={(on) => setPreferences({ nowFirst: on })}>
          {text.nowFirst}
        </Checkbox>
        <Checkbox checked={letterKeys} onToggle={(on) => setPreferences({ letterKeys: on })}>
          {text.letterKeys}
          <span class={css.under}>{text.letterKeysHint}</span>
        </Checkbox>
      </section>
      <section class="part">
        <h2>{text.you}</h2>
        <LineInput
          label={text.role}
          hint={text.roleHint}
          value={role}
          onWrite={(words) => setPreferences({ role: words })}
        />
        <LineInput
          label={text.device}
          hint={formatMessage(text.deviceHint, { label: deviceLabel() })}
          value={device}
          onWrite={(words) => setPreferences({ device: words })}
        />
      </section>
      <InstallPanel />
      <section class="part">
        <h2>{text.borrowed}</h2>
        <p>{text.borrowedWhy}</p>
        <p>
          <a href={routes.borrowed()}>{text.toBorrowed}</a>
        </p>
      </section>
      <section class="part">
        <h2>{text.kept}</h2>
        <p>{text.keptWords}</p>
        <p>
          <a href={routes.files()}>{text.toFiles}</a>
        </p>
      </section>
    </div>
  );
}

/** Installs from the page where the browser offers it; otherwise names the browser's menu. */
function InstallPanel() {
  const { state, ask } = useStore(install, (offer) => offer);
  return (
    <section class="part">
      <h2>{text.install}</h2>
      <p>{state === 'installed' ? text.installed : text.installWhy}</p>
      {state === 'offered' && (
        <div>
          <Button onClick={() => void ask()}>{text.installIt}</Button>
        </div>
      )}
      {state === 'unknown' && <p class="hint">{text.installBy}</p>}
    </section>
  );
}
