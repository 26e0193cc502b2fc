import { defineMessages } from '../../lib/i18n/messages.ts';

export const text = defineMessages('settings', {
  title: 'Settings',
  lead: 'These settings apply to this browser on this device.',
  theme: 'Theme',
  auto: 'Use device setting',
  light: 'Light',
  dark: 'Dark',
  answering: 'Answering',
  plain: 'Show short explanations of the levels, and each statement in plain English',
  plainHint: 'The names of the levels stay the same.',
  nowFirst: 'Show “What do we currently do?” first',
  letterKeys: 'Use single-key shortcuts',
  letterKeysHint:
    '1 to 9 choose a level, 0 or D is Don’t know, N is Not applicable, X is Not agreed. When you prioritise actions, 1 and 2 answer. Off while you are typing.',
  you: 'You and this device',
  role: 'Your role',
  roleHint: 'Shown next to your changes in History. A role is enough; you do not need to give a name.',
  device: 'Device name',
  deviceHint: 'For example: laptop in the office. Now: {label}.',
  install: 'Install Lanes',
  installWhy: 'Installing lets you open Lanes like any other app, and makes its storage safer.',
  installIt: 'Install',
  installed: 'Lanes is installed on this device.',
  installBy: 'Use your browser’s own menu: look for “Install” or “Add to Home Screen”.',
  kept: 'Where your work is saved',
  keptWords:
    'Everything stays in this browser. There is no account and no server, and nothing is sent. Anyone who can use this browser can read it.',
  borrowed: 'Shared or public computer',
  borrowedWhy:
    'For a computer that other people use: you take your work away in a file, and nothing stays on the computer.',
  toBorrowed: 'Use Lanes on a shared or public computer',
  toFiles: 'Back up and restore',
});
