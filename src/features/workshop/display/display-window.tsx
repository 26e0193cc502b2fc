import { useEffect, useState } from 'preact/hooks';
import type { AppData } from '../../../data/app-data.ts';
import type { Storage } from '../../../data/storage/storage.ts';
import { Display } from './display.tsx';

/** The projector's window: the rows of its room, and of those it reads one. */
export default function DisplayWindow({ appData, id }: { readonly appData: AppData; readonly id: string }) {
  const [rows, setRows] = useState<{ readonly name: string; readonly storage: Storage } | null>(null);
  useEffect(() => void appData.storageOf(id).then(setRows), [appData, id]);
  return rows && <Display storage={rows.storage} databaseName={rows.name} workshop={id} />;
}
