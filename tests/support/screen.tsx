/** Shows a feature's screen as the app does: over real stores and a database of its own, following the address. */
import { render } from '@testing-library/preact';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ComponentType } from 'preact';
import type { AppData } from '../../src/data/app-data.ts';
import type { OpenAssessment } from '../../src/data/assessments/open-assessment.ts';
import { type Preferences, preferences } from '../../src/data/device/preferences.ts';
import { createSaveStatus, type SaveStatusStore } from '../../src/data/storage/save-status.ts';
import { openWorkspace, type Workspace } from '../../src/data/workspace/workspace.ts';
import type { Rubric } from '../../src/domain/rubric/rubric.ts';
import type { AssessmentFeature, AssessmentProps, PageFeature, PageProps } from '../../src/features/feature-types.ts';
import { parseRoute } from '../../src/lib/routes.ts';
import { useHash } from '../../src/ui/browser/navigation.ts';
import { aRubric } from './builders.ts';
import { opened } from './test-workspace.ts';
import { freshName, until } from './windows.ts';

muteReplacedAddresses();

/** happy-dom announces a change of the hash by `history.replaceState` as `hashchange`. Browsers do not, so it is stopped. */
function muteReplacedAddresses(): void {
  const replaced: string[] = [];
  addEventListener('hashchange', (event) => {
    const i = replaced.indexOf(event.newURL);
    if (i < 0) return;
    replaced.splice(i, 1);
    event.stopImmediatePropagation();
  });
  const replaceState = history.replaceState.bind(history);
  history.replaceState = (state, unused, url) => {
    const before = location.hash;
    replaceState(state, unused, url);
    if (location.hash !== before) replaced.push(location.href);
  };
}

/** Storage and workspaces of one test, and the person who uses them. */
export interface Desk {
  readonly workspace: Workspace;
  readonly appData: AppData;
  readonly user: UserEvent;
}

export interface Shown extends Desk {
  readonly open: OpenAssessment;
}

interface DeskOptions {
  /** Settings that differ from the usual ones. */
  readonly settings?: Partial<Preferences>;
}

/** A fresh device: usual settings, empty storage, the start page's address. */
export async function freshDesk({ settings = {} }: DeskOptions = {}): Promise<Desk> {
  document.documentElement.lang = 'en-GB';
  localStorage.clear();
  sessionStorage.clear();
  preferences.setState({ ...preferences.getInitialState(), ...settings }, true);
  history.replaceState(null, '', '#/');
  const status = createSaveStatus();
  const name = freshName();
  const workspace = await openWorkspace({ name, isExample: false, status, idPrefix: '' });
  return { workspace, appData: appDataOver(workspace, status), user: userEvent.setup() };
}

function appDataOver(workspace: Workspace, status: SaveStatusStore): AppData {
  let example: Promise<Workspace> | null = null;
  const exampleWorkspace = (): Promise<Workspace> => {
    example ??= openWorkspace({ name: freshName(), isExample: true, status, idPrefix: 'example' });
    return example;
  };
  const workspaceOf = async (id: string): Promise<Workspace> =>
    id.startsWith('example') ? exampleWorkspace() : workspace;
  return {
    storage: workspace.storage,
    status,
    userWorkspace: async () => workspace,
    exampleWorkspace,
    workspaceOf,
    storageOf: async (id) => {
      const { name, storage } = await workspaceOf(id);
      return { name, storage };
    },
    close: () => workspace.storage.close(),
  };
}

interface BegunOptions {
  /** The small rubric of `builders.ts`, unless another one is given. */
  readonly rubric?: Rubric;
  readonly organisation?: string;
  readonly period?: string;
  readonly previous?: string | null;
}

/** Begins an assessment, by default of the small rubric (Plan with three statements, Do with two), and opens it. */
export async function begunAssessment(
  workspace: Workspace,
  { rubric = aRubric(), organisation = 'Harbour Lane', period = 'Autumn 2026', previous = null }: BegunOptions = {},
): Promise<OpenAssessment> {
  const added = await workspace.rubrics.add(JSON.stringify(rubric), 'test rubric');
  if (!added.ok) throw new Error(`No rubric: ${JSON.stringify(added.problem)}`);
  const before = previous === null ? null : await opened(workspace, previous);
  const id = await workspace.begin({
    organisation: before ? { id: before.assessment.getState().organisation } : { name: organisation },
    rubric: added.value.row.key,
    scope: '',
    period,
    previous,
  });
  return opened(workspace, id);
}

interface ScreenOptions extends DeskOptions, BegunOptions {
  /** Rest of the address after the feature's name: 'plan/plan-1'. */
  readonly at?: string;
  /** Brings the assessment to where the test begins, before the screen is drawn. */
  readonly given?: (open: OpenAssessment, desk: Desk) => void | Promise<void>;
}

/** Shows a screen of a newly begun assessment. Links to the same feature lead on; any other page is shown as "Page #/…". */
export async function showScreen(feature: AssessmentFeature, options: ScreenOptions = {}): Promise<Shown> {
  const desk = await freshDesk(options);
  const open = await begunAssessment(desk.workspace, options);
  await options.given?.(open, desk);
  await showFeature(feature, open, desk, options.at);
  return { ...desk, open };
}

/** Shows a screen of an assessment that is open already. */
export async function showFeature(
  feature: AssessmentFeature,
  open: OpenAssessment,
  desk: Desk,
  at = '',
): Promise<void> {
  const { default: Screen } = await feature.load();
  const steps = ['#/assessment', open.id, feature.id === 'overview' ? '' : feature.id, at];
  history.replaceState(null, '', steps.filter((step) => step !== '').join('/'));
  render(<AssessmentHost id={feature.id} Screen={Screen} open={open} desk={desk} />);
}

interface AssessmentHostProps {
  readonly id: string;
  readonly Screen: ComponentType<AssessmentProps>;
  readonly open: OpenAssessment;
  readonly desk: Desk;
}

/** Mounts a new screen for every address, as the app does; a change of the query alone keeps it. */
function AssessmentHost({ id, Screen, open, desk: { appData, workspace } }: AssessmentHostProps) {
  const hash = useHash();
  const route = parseRoute(hash);
  if (route.type !== 'assessment' || route.assessment !== open.id || route.screen !== id) return <p>Page {hash}</p>;
  return <Screen key={route.rest.join('/')} appData={appData} workspace={workspace} open={open} route={route} />;
}

interface PageOptions extends DeskOptions {
  /** The address, where it is not just the feature's name: '#/help/levels'. */
  readonly at?: string;
  readonly given?: (desk: Desk) => void | Promise<void>;
}

/** Shows a page of the program. Any other page is shown as "Page #/…". */
export async function showPage(
  feature: PageFeature,
  { at = `#/${feature.id}`, given, settings = {} }: PageOptions = {},
): Promise<Desk> {
  const desk = await freshDesk({ settings });
  await given?.(desk);
  const { default: Screen } = await feature.load();
  history.replaceState(null, '', at);
  render(<PageHost id={feature.id} Screen={Screen} appData={desk.appData} />);
  return desk;
}

interface PageHostProps {
  readonly id: string;
  readonly Screen: ComponentType<PageProps>;
  readonly appData: AppData;
}

function PageHost({ id, Screen, appData }: PageHostProps) {
  const hash = useHash();
  const route = parseRoute(hash);
  if (route.type !== 'page' || route.screen !== id) return <p>Page {hash}</p>;
  return <Screen key={hash.split('?')[0] ?? ''} appData={appData} route={route} />;
}

/** Goes to an address as a link would, and waits until the browser is there. */
export async function goTo(address: string): Promise<void> {
  location.hash = address;
  await until(() => location.hash === address);
}
