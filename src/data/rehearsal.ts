/** Rehearsal: a workshop with the same set-up in the example organisation, with invented votes. */

import { PRESET_GROUPS, PRESET_QUESTIONS } from '../domain/workshop/presets.ts';
import type { Setup } from '../domain/workshop/workshop.ts';
import { groupsIn, VOTING_METHODS } from '../domain/workshop/workshop.ts';
import type { AppData } from './app-data.ts';
import type { WorkshopDocument } from './documents/document-handle.ts';
import { paths } from './documents/paths.ts';
import { replaceText } from './documents/text-binding.ts';
import { ensureExample } from './example/example.ts';
import { beginWorkshop, type OpenWorkshop, openWorkshop } from './workshops/live/open-workshop.ts';
import {
  addGroup,
  addQuestion,
  askQuestion,
  countHeads,
  groupQuestion,
  rateBy,
  rateStage,
  removeGroup,
  removeQuestion,
  setUp,
  skipStep,
  timeStep,
} from './workshops/workshop-commands.ts';

/** Sizes of groups in a rehearsal, for groups without a head count. */
const INVENTED_HEADS = [9, 11, 8, 7, 6, 6, 5, 5];

/** Creates the rehearsal and resolves to its id. @param today 'YYYY-MM-DD' */
export async function beginRehearsal(
  appData: AppData,
  { id: rehearses, workshop }: OpenWorkshop,
  today: string,
): Promise<string> {
  const workspace = await appData.exampleWorkspace();
  const example = await workspace.openAssessment(await ensureExample(workspace, today));
  if (!example.ok) throw new Error(`The practice organisation cannot be opened: ${example.problem.type}`);
  const id = await beginWorkshop(workspace, example.value, null, { rehearses });
  const rehearsal = await openWorkshop(workspace, id, appData.status);
  if (!rehearsal.ok) throw new Error(`The rehearsal cannot be opened: ${rehearsal.problem.type}`);
  const { document } = rehearsal.value;
  const stages = rehearsal.value.rubric.stages.map((stage) => stage.id);
  document.doc.transact(() => copySetup(workshop.getState().setup, stages, document));
  await workspace.settled();
  return id;
}

/** @param stages stages of the example's rubric: where it shares none with the workshop's rubric, all of them are rated */
function copySetup(setup: Setup, stages: readonly string[], document: WorkshopDocument): void {
  replaceText(document.doc, paths.workshop.title, setup.title);
  for (const field of ['minutes', 'depth', 'pace', 'scheme', 'leastOnScreen', 'leastInExports', 'dotsEach'] as const)
    setUp(document, field, setup[field]);
  for (const way of VOTING_METHODS) rateBy(document, way, setup.ways.includes(way));
  const shared = stages.some((stage) => setup.stages.includes(stage));
  for (const stage of stages) rateStage(document, stage, !shared || setup.stages.includes(stage));
  copyGroups(setup, document);
  copyQuestions(setup, document);
  for (const [step, minutes] of setup.minutesOf) timeStep(document, step, minutes);
  for (const step of setup.off) skipStep(document, step, true);
}

function copyGroups(setup: Setup, document: WorkshopDocument): void {
  for (const { id } of PRESET_GROUPS) removeGroup(document, id, !setup.groups.some((group) => group.id === id));
  for (const scheme of ['roles', 'partners', 'mixed'] as const) {
    for (const [i, group] of groupsIn(setup, scheme).entries()) {
      const isPreset = PRESET_GROUPS.some(({ id }) => id === group.id);
      const id = isPreset ? group.id : addGroup(document, scheme, group.name);
      if (isPreset) replaceText(document.doc, paths.group(id).name, group.name);
      if (scheme === setup.scheme) countHeads(document, id, group.people ?? INVENTED_HEADS[i] ?? 5);
    }
  }
}

function copyQuestions(setup: Setup, document: WorkshopDocument): void {
  const known: readonly string[] = PRESET_QUESTIONS.map(({ id }) => id);
  for (const id of known) removeQuestion(document, id, !setup.questions.some((question) => question.id === id));
  for (const { id: was, words, form, scheme, on } of setup.questions) {
    const id = known.includes(was) ? was : addQuestion(document, form);
    replaceText(document.doc, paths.question(id).words, words);
    askQuestion(document, id, on);
    groupQuestion(document, id, scheme);
  }
}
