import { defineMessages } from '../../lib/i18n/messages.ts';

export const text = defineMessages('help', {
  title: 'Help',
  lead: 'Help also works offline.',
  all: 'All help topics',
  first: 'Getting started',
  using: 'Using Lanes',
  about: 'About Lanes',

  what: 'What is Lanes?',
  what1:
    'Lanes helps an organisation to assess how well it engages its communities, and to plan what to do next. You rate statements of best practice in five stages: Plan, Do, Measure, Review and Impact.',
  what2:
    'At the end you have an agreed level for each stage and an action plan with owners and due dates. You also have reports for your team, your board, your community and your funder.',
  what3:
    'Allow about 50 minutes if you rate alone, and about two hours with a group. These are estimates. You can stop and continue at any time.',
  what4: 'Lanes is not an inspection and gives no marks. The result helps you to choose what to do next.',

  start: 'How do we start?',
  start1: 'Choose “Start an assessment” on the start page and enter your organisation’s name.',
  start2: 'Open the first stage. Choose a level for each statement, then agree a level for the stage.',
  start3: 'Write what you currently do, and add actions for what you want to change.',
  start4: 'Go through the other stages in any order.',
  start5: 'Check your answers, then choose a report.',
  start6: 'You can change everything later. Lanes saves while you type.',

  levels: 'How do we choose a level?',
  levels1: 'Choose the level that best describes you today, not what you plan. These are the levels:',
  level: '{name}: {gloss}.',
  levels2: 'If only part of a statement is true, choose level 3 or lower.',
  levels3:
    'If you are between two levels, choose the lower one and note what would move you up. That note is often your next action.',
  levels4:
    'You can also answer Don’t know, Not applicable (say why) or Not agreed. With Not agreed you can add the lowest and highest view, so that everyone’s view is kept.',
  levels5: 'You do not need level 5 everywhere. Choose a few things that matter most and set a target for them.',

  reading: 'How do we read the results?',
  reading1:
    'For each stage you see the level of each statement, how many are at Established or above, the middle level and the lowest level.',
  reading2:
    'The middle level is the level in the middle when all ratings are put in order. It is shown when at least two thirds of the statements are rated.',
  reading3: '“Mixed” means that the lowest level is 2 or more levels below the middle level.',
  reading4: 'There is no average and no total, because they would hide what needs most attention.',
  reading5: 'Your team agrees the level of a stage. Lanes only suggests one.',

  evidence: 'What counts as evidence?',
  evidence1:
    'Anything you could show to someone: minutes, a survey, figures or a case study. Record what it is, its date and where it is stored. Lanes does not copy the file.',
  evidence2: 'Anecdotal: what someone told you.',
  evidence3: 'Documented: a dated document or record.',
  evidence4: 'Corroborated: two sources, at least one of them from outside the team.',
  evidence5:
    '“Needs evidence” marks a rating of Established or Embedded that has no evidence, or only anecdotal evidence.',

  actions: 'How do we plan actions?',
  actions1:
    'Start with a verb, for example “Ask members what stops them from coming”. Then add an owner, a due date and how you will know that it worked.',
  actions2: 'Prioritise your actions by impact and effort:',
  actions3: 'Do first: higher impact, lower effort.',
  actions4: 'Plan ahead: higher impact, higher effort.',
  actions5: 'If there is time: lower impact, lower effort.',
  actions6: 'Not now: lower impact, higher effort.',
  actions7:
    'You can enter the hours that you have each month. Lanes compares them with an estimate for the actions under “Do first”.',

  workshop: 'How do we run our first workshop?',
  workshop1:
    'You need one laptop, a projector or a second screen, and paper. People do not need phones. Allow about two hours.',
  workshop2:
    'A week before: open Workshop in your assessment and choose “Set up a workshop”. Choose the groups, the questions and the time for each step of the agenda.',
  workshop3:
    'Choose “Rehearse with invented people” and go through the agenda once. Nothing from a rehearsal goes into your assessment.',
  workshop4: 'Print the worksheets, tally sheets and group cards from the print pack. Take a few spare copies.',
  workshop5:
    'On the day: open the facilitator view on your laptop, then the projector screen in a second window. Move that window to the projector and press F for full screen.',
  workshop6: 'Count how many people are in each group. Explain the levels, and say that names are not needed.',
  workshop7:
    'People rate alone on paper, or you read out each statement and count hands group by group. Results stay hidden until you show them.',
  workshop8:
    'Talk about the statements where views differ most: hear the lowest view first. Then agree a level, or record “Not agreed”.',
  workshop9: 'Collect ideas, give them dots, and agree an owner and a due date for the first actions.',
  workshop10: 'Afterwards: open the record of the day, correct it, approve it and send it to everyone who came.',
  workshop11:
    'If the laptop stops, open Lanes again: every vote that was counted is saved. If you need another laptop, use “Save a file for another laptop” in the facilitator view.',

  sharing: 'How do we share and back up our work?',
  sharing1:
    'Your work is saved in this browser on this device, and nowhere else. The top of each page shows when it was last saved.',
  sharing2:
    'Back up: open “Back up and restore” and make a backup file. Do it after each session, and keep the file somewhere other than this device. You can protect it with a passphrase.',
  sharing3: 'Continue on another device: open the backup file there.',
  sharing4:
    'Work with colleagues: send them a backup file. When you open theirs, you see what would change first. If you decided something differently, both versions are saved and you are asked to choose. You can undo the import.',
  sharing5:
    'Share results: open Reports. Before a report is saved, Lanes points out names, contact details and small groups.',
  sharing6: 'Do not use a private window: everything is deleted when you close it.',

  offline: 'What works offline?',
  offline1: 'Everything, once you have opened Lanes for the first time. Reports are made on your device.',

  updates: 'How do we get a new version?',
  updates1:
    'Lanes downloads new versions by itself and tells you when one is ready. Nothing changes until you reload the page.',
  updates2:
    'If Lanes does not open, add reset.html to the address of Lanes. That page downloads the program again and does not change your work.',

  privacy: 'Privacy: what is stored, and where?',
  privacy1:
    'Lanes sends nothing: there is no account, no server that receives your answers, and no counting of visits. Anyone who can use this browser on this device can read your work.',
  stored: 'What is stored',
  storedWhere: 'Where',
  storedUntil: 'Until',
  storedWork: 'Assessments, actions, evidence and workshops',
  storedWorkWhere: 'This browser, with a second copy in its private files',
  storedWorkUntil: 'You delete them',
  storedBin: 'Deleted assessments',
  storedBinWhere: 'The Bin in this browser',
  storedBinUntil: '30 days after you delete them',
  storedPoints: 'Earlier versions of an assessment',
  storedPointsWhere: 'This browser',
  storedPointsUntil: 'The newest 20 are kept for each assessment',
  storedVotes: 'Individual votes in a workshop',
  storedVotesWhere: 'This browser, without names',
  storedVotesUntil: 'You end the workshop; only totals stay',
  storedPhone: 'Answers on a participant’s phone',
  storedPhoneWhere: 'That phone',
  storedPhoneUntil: 'The person deletes them',
  storedSettings: 'Settings, your role and the device name',
  storedSettingsWhere: 'This browser',
  storedSettingsUntil: 'You delete everything',
  storedFiles: 'Backups and reports',
  storedFilesWhere: 'Where you save them',
  storedFilesUntil: 'You delete the files',
  privacy2:
    'A cookie holds the number of your records, so that Lanes notices if the browser loses data. It is never sent to anyone else.',
  privacy3: 'Use roles instead of names. Before you quote someone, ask for consent and record what they agreed to.',
  privacy4:
    'On a computer that others use, choose “Use Lanes on a shared or public computer”. Your work is deleted from that computer when you finish.',

  retention: 'How long should we keep our work?',
  retention1:
    'Lanes does not delete your assessments. Your organisation decides how long to keep them. These are suggestions:',
  retention2: 'Keep assessments and action plans as long as you compare rounds, for example three years.',
  retention3: 'Destroy paper worksheets and tally sheets once you have entered and checked them.',
  retention4: 'Set an end date when you record consent. After that date Lanes leaves the quote out of reports.',
  retention5:
    'Delete old backups when you delete the work in them: Lanes cannot delete files that you saved elsewhere.',

  notice: 'A privacy notice that you can copy',
  notice1:
    'Give this to people who take part in a workshop. Change the words in square brackets, and ask the person in charge of data protection to read it.',
  noticeCopy: 'Copy the notice',
  noticeCopied: 'The notice has been copied.',
  noticeFailed: 'The notice could not be copied. Select the text and copy it.',
  noticeTitle: 'How we use what you tell us',
  noticeWho:
    '[Organisation] is holding this workshop to find out how well we work with our communities and what to do next.',
  noticeWhat:
    'We record the levels that groups choose, the ideas and answers that people give, and who will do what. We do not ask for your name, and we do not record who chose which level.',
  noticeQuotes: 'We only quote you if you say yes. You choose who may read the quote and how we describe you.',
  noticeWhere:
    'The record is saved on a computer of [Organisation]. The program that we use (Lanes) does not send it to anyone.',
  noticeShare:
    'We share results with [our team, our partners, our board, the public]. We never show the answers of fewer than [five] people on their own.',
  noticeLong: 'We keep the record until [date] and then delete it. Paper sheets are destroyed within [two weeks].',
  noticeRights:
    'You can leave out any question and change your mind about a quote. You can ask what we hold about you: [role, telephone, email]. You can also complain to the Information Commissioner’s Office: ico.org.uk.',

  keys: 'Keyboard shortcuts',
  keys1: 'You can turn single-key shortcuts off in Settings. They do not work while you are typing.',
  key: 'Key',
  keyDoes: 'What it does',
  keyTab: 'Tab, Shift+Tab',
  keyTabDoes: 'Next or previous control',
  keyArrows: 'Arrow keys',
  keyArrowsDoes: 'Choose in a group, for example a level',
  keyUndo: 'Ctrl+Z, Ctrl+Shift+Z',
  keyUndoDoes: 'Undo and redo (in a text box: in that text)',
  keySave: 'Ctrl+S',
  keySaveDoes: 'Make a backup',
  keyPrint: 'Ctrl+P',
  keyPrintDoes: 'Print the page',
  keyDigits: '1 to 9',
  keyDigitsDoes: 'Choose a level, one statement at a time',
  keyOther: 'D or 0, N, X',
  keyOtherDoes: 'Don’t know, Not applicable, Not agreed',
  keyEnter: 'Enter',
  keyEnterDoes: 'Next statement, after you have chosen',
  keySort: '1, 2',
  keySortDoes: 'Answer, when you prioritise actions',
  keyWorkshop: '→ or Page Down, ← or Page Up',
  keyWorkshopDoes: 'Next and back in a workshop (a presentation remote works too)',
  keyWorkshopAll: '?',
  keyWorkshopAllDoes: 'All shortcuts of a workshop, in the facilitator view',

  access: 'Accessibility statement',
  access1:
    'Lanes is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. This statement was prepared in December 2026 and covers the web app and the PDF reports.',
  access2:
    'You can use everything by keyboard, at 400 % zoom, in a light, dark or high-contrast theme, and with motion turned off.',
  access3:
    'Every chart has a table with the same numbers. Colour is never the only sign, and there are no time limits.',
  access4:
    'PDF reports have tags, headings, table headers and text for pictures. Reports are also available as a web page, Word and plain text.',
  access5:
    'How we test: each screen is checked automatically for known faults in both themes, and main tasks are done by keyboard alone. Lanes has not been audited by an outside organisation, and it has not yet been tested by people who use screen readers every day.',
  access6:
    'Known limits: rating with phones needs a camera on the laptop. People who cannot use it can rate on paper, in large print, or tell someone their answers.',
  access7:
    'If something does not work for you, tell the person who gave you Lanes what you did and what you use. The list under Diagnostics helps.',

  diagnostics: 'Diagnostics',
  diagnosticsLead:
    'Lanes records errors that did not stop it. The list belongs to this browser tab and contains none of your text.',
  diagnosticsPrivate: 'Nothing is sent from this device. To report an error, download the list and send it yourself.',
  diagnosticsNone: 'No errors have been recorded in this tab.',
  diagnosticsTime: 'Time',
  diagnosticsPlace: 'Part of the program',
  diagnosticsFault: 'Error',
  diagnosticsDownload: 'Download the list',
  licences: 'Licences',
  licencesLead: 'Lanes is free software. It contains these packages, each with its own licence.',
  licencesMissing: 'The list could not be loaded. Reload the page, or open licences.txt at the address of Lanes.',
});
