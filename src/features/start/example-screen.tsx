import { useEffect, useState } from 'preact/hooks';
import { ensureExample } from '../../data/example/example.ts';
import { routes } from '../../lib/routes.ts';
import { today } from '../../ui/browser/today.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import type { PageProps } from '../feature-types.ts';
import { text } from './text.ts';

/** Creates the example organisation if it is missing, and goes to it. */
export default function ExampleScreen({ appData }: PageProps) {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    appData
      ?.exampleWorkspace()
      .then((workspace) => ensureExample(workspace, today()))
      .then(
        // Replaces the address, so that Back leads to the start and not to this page.
        (id) => location.replace(routes.overview(id)),
        () => setFailed(true),
      );
  }, [appData]);
  return <PageHeading title={text.example}>{failed ? text.exampleFailed : text.exampleWait}</PageHeading>;
}
