import { useEffect, useState } from 'preact/hooks';
import type { House } from '../../../data/app-data.ts';
import type { Storage } from '../../../data/storage/storage.ts';
import { Projector } from './display.tsx';

/** The projector's window: the rows of its room, and of those it reads one. */
export default function ProjectorWindow({ house, id }: { readonly house: House; readonly id: string }) {
  const [rows, setRows] = useState<{ readonly name: string; readonly storage: Storage } | null>(null);
  useEffect(() => void house.rowsOf(id).then(setRows), [house, id]);
  return rows && <Projector storage={rows.storage} room={rows.name} workshop={id} />;
}
