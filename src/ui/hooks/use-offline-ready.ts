import { useEffect, useState } from 'preact/hooks';

/** Whether everything is on this device, so that it works with no network: the worker is there only once all files are. */
export function useOfflineReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    // Absent on an address that browsers do not trust (plain http to another machine).
    void navigator.serviceWorker?.ready.then(() => setReady(true));
  }, []);
  return ready;
}
