/** Parts that every office document has: content types, relationships, properties. */
import { x, xmlFile } from './xml.ts';
import type { ZipPart } from './zip.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface PackagePart extends ZipPart {
  /** Media type; missing when the extension implies it. */
  readonly type?: string;
}

export interface Related {
  readonly id: string;
  /** Last segment of the relationship type: 'styles', 'image'. */
  readonly kind: string;
  readonly target: string;
}

/**
 * Lists all parts of the package for zipping.
 * @param main name of the part that a program opens first
 */
export function packageParts(
  main: string,
  parts: readonly PackagePart[],
  about: { readonly title: string; readonly lang: string },
): readonly ZipPart[] {
  const overrides = [
    ...parts,
    { name: 'docProps/core.xml', type: 'application/vnd.openxmlformats-package.core-properties+xml' },
  ];
  const types = x('Types', { xmlns: `${PACKAGE}/content-types` }, [
    x('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    x('Default', { Extension: 'png', ContentType: 'image/png' }),
    ...overrides.flatMap(({ name, type }) =>
      type === undefined ? [] : [x('Override', { PartName: `/${name}`, ContentType: type })],
    ),
  ]);
  const roots = [
    x('Relationship', { Id: 'rId1', Type: `${OFFICE}/officeDocument`, Target: main }),
    x('Relationship', {
      Id: 'rId2',
      Type: `${PACKAGE}/relationships/metadata/core-properties`,
      Target: 'docProps/core.xml',
    }),
  ];
  return [
    { name: '[Content_Types].xml', content: xmlFile(types) },
    { name: '_rels/.rels', content: xmlFile(x('Relationships', { xmlns: `${PACKAGE}/relationships` }, roots)) },
    { name: 'docProps/core.xml', content: xmlFile(coreProperties(about)) },
    ...parts.map(({ name, content }) => ({ name, content })),
  ];
}

/** Returns the relationships of a part: the part beside it in `_rels`. */
export function relationships(part: string, related: readonly Related[]): PackagePart {
  const slash = part.lastIndexOf('/');
  const list = related.map(({ id, kind, target }) =>
    x('Relationship', { Id: id, Type: `${OFFICE}/${kind}`, Target: target }),
  );
  return {
    name: `${part.slice(0, slash)}/_rels/${part.slice(slash + 1)}.rels`,
    content: xmlFile(x('Relationships', { xmlns: `${PACKAGE}/relationships` }, list)),
  };
}

const coreProperties = ({ title, lang }: { readonly title: string; readonly lang: string }) =>
  x(
    'cp:coreProperties',
    { 'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    [x('dc:title', {}, [title]), x('dc:creator', {}, ['Lanes']), x('dc:language', {}, [lang])],
  );
