import { defineMessages } from '../../lib/i18n/messages.ts';

export const text = defineMessages('help', {
  title: 'Help',
  lead: 'Short answers. They are here without a network too.',
  topics: 'Topics',
  all: 'All topics',

  start: 'How do we begin?',
  start1: 'Write what your organisation is called and start. You see five stages. Most teams begin with the first one.',
  start2:
    'In each stage you write what you do now, choose a level for each statement, and write what you could do. Any order is fine, and you can stop at any point.',
  start3: 'A stage takes about ten minutes alone. With others it takes longer, and is worth it.',

  levels: 'How do we choose a level?',
  levels1:
    'Choose what is true today, not what is planned. If only part of a statement is true, it is no higher than the third level.',
  levels2:
    'If you are unsure between two levels, take the lower one and write what would make it the higher. That sentence is usually your next action.',
  levels3:
    'Don’t know is a useful answer. Not applicable needs a reason. Not agreed keeps the range, so that nobody has to give in.',
  levels4:
    'The top level everywhere is not the aim. Choose a few things that matter and say where you want them to be.',

  reading: 'How do we read the result?',
  reading1:
    'Each stage shows its levels one by one, how many stand at Established or above, which level is typical, and which statement is lowest.',
  reading2: 'There is no average and no total. An average hides the one thing that needs you most.',
  reading3: 'The level of a stage is yours to agree. The answers only suggest one.',

  evidence: 'What counts as evidence?',
  evidence1:
    'Anything that you could show somebody: minutes, a survey, figures, a case study. Note what it is, its date, and where it is held. The thing itself stays where it is.',
  evidence2:
    'Somebody’s account is “said”. A dated document or record is “shown”. Two sources, one of them from outside the team, are “backed up”.',

  actions: 'How do we make a plan that works?',
  actions1: 'An action needs only its words. Add who leads, by when, and how you will know, as soon as you can.',
  actions2:
    'Sort the actions by two questions: how much would it help, and how hard is it? Then say how many hours a month you really have. Lanes shows whether it fits.',

  saving: 'Where is our work kept?',
  saving1:
    'In this browser, on this device, and nowhere else. Every word is saved as you write it. The top of each page says when.',
  saving2:
    'A browser can lose what it keeps. Make a backup file often, and keep it somewhere else. “Back up” is on every page.',
  saving3: 'To go on at another device, open the backup file there.',
  saving4: 'In a private window everything is gone when the window closes.',

  offline: 'What works without a network?',
  offline1: 'Everything, once Lanes has been opened a first time. Documents are made on your device.',

  updates: 'How do we get a new version?',
  updates1: 'Lanes fetches it by itself and tells you when it is ready. Nothing changes until you reload the page.',
  updates2:
    'If Lanes does not open, or a part of it is missing, write reset.html behind the address of Lanes. That page fetches the program again and does not touch your work.',

  privacy: 'Who can see what we write?',
  privacy1:
    'Anyone who can use this browser. Nothing is sent to anybody: there is no account, no server and no counting of visits.',
  privacy2: 'Please write roles, not names. If you write about people, think of what a stranger could tell from it.',

  keys: 'Keys',
  keys1:
    'Tab and Enter work everywhere. Ctrl+Z takes back the last step, Ctrl+Shift+Z does it again; in a text box they work on the text. Ctrl+S makes a backup. Ctrl+P prints.',
  keys2:
    'Where one statement stands alone, 1 to 9 choose a level, D is don’t know and N is not applicable. When you sort actions, 1 and 2 answer. Settings switch these keys off.',

  access: 'Is it made for everybody?',
  access1:
    'Lanes is made to the Web Content Accessibility Guidelines 2.2, level AA. It works by keyboard, at 400 % zoom, in dark and light, and with a screen reader.',
  access2:
    'Every drawing has a table with the same numbers. Nothing is said by colour alone, and nothing runs out of time.',

  diagnostics: 'Diagnostics',
  diagnosticsLead:
    'Lanes notes faults that it could work around. The list belongs to this browser tab and holds no words of yours.',
  diagnosticsPrivate:
    'Nothing leaves this device by itself. To report a fault, download the list and pass it on yourself.',
  diagnosticsNone: 'No fault has been noted in this tab.',
  diagnosticsTime: 'Time',
  diagnosticsPlace: 'Place in the program',
  diagnosticsFault: 'Fault',
  diagnosticsDownload: 'Download the list',
  licences: 'Licences',
  licencesLead: 'Lanes is free software. It contains the packages below, each under its own licence.',
  licencesMissing: 'The list could not be loaded. Reload the page, or open licences.txt at the address of Lanes.',
});
