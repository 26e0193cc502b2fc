/**
 * Removes the stored program (workers and caches of this folder), so that the next visit fetches it again. Databases,
 * local storage and cookies, where people's work is, are never named here.
 */
const folder = new URL('./', location.href).href;
const button = document.getElementById('repair');
const outcome = document.getElementById('outcome');

const NO_NETWORK =
  'Lanes cannot be fetched just now: there is no network, or a page of the network stands in between. Nothing was changed. Try again later.';
const DONE = 'Done. The copy of the program was removed. Open Lanes to fetch it again; your work is there.';
const FAILED =
  'The browser did not let Lanes be repaired. Nothing of your work was changed. Close all windows of Lanes and try again.';

let busy = false;
button.addEventListener('click', async () => {
  if (busy) return;
  busy = true;
  button.setAttribute('aria-disabled', 'true');
  outcome.textContent = 'Repairing…';
  outcome.textContent = await repaired().catch(() => FAILED);
  button.removeAttribute('aria-disabled');
  busy = false;
});

async function repaired() {
  if (!(await canBeFetched())) return NO_NETWORK;
  const registrations = await navigator.serviceWorker.getRegistrations();
  const ours = registrations.filter(({ scope }) => scope.startsWith(folder));
  await Promise.all(ours.map((registration) => registration.unregister()));
  const names = (await caches.keys()).filter((name) => name.startsWith('lanes') && name.split(' ')[1] === folder);
  await Promise.all(names.map((name) => caches.delete(name)));
  return DONE;
}

/** Without the host, removing the kept copy would leave nothing at all. */
async function canBeFetched() {
  const answer = await fetch('./index.html', { cache: 'no-store' }).catch(() => null);
  return answer?.ok === true && (await answer.text()).includes('<title>Lanes</title>');
}
