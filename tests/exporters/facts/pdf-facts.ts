import { type Element, elements, type ReadPdf, textOf } from '../pdf/read-pdf.ts';
import { said } from './facts.ts';

/** Reads the facts of a PDF as a screen reader does: from its structure tree alone. */
export const pdfFacts = ({ tree }: ReadPdf): readonly string[] => childrenOf(tree).flatMap(factsIn);

const childrenOf = (element: Element): readonly Element[] =>
  element.children.filter((child): child is Element => 'children' in child);

function factsIn(element: Element): readonly string[] {
  switch (element.type) {
    case 'H1':
    case 'H2':
    case 'H3':
      return [said.heading(element.type.slice(1), textOf(element))];
    case 'P':
      return [said.paragraph(textOf(element))];
    case 'Figure':
      return [said.figure(element.alt ?? '')];
    case 'L':
      return elements(element, 'LI').map((item) => {
        const [label] = elements(item, 'Lbl').map(textOf);
        const body = elements(item, 'LBody').map(textOf).join(' ');
        return label === undefined ? said.item(body) : said.pair(label, body);
      });
    case 'Table':
      return elements(element, 'TR').map((row) => said.row(childrenOf(row).map(textOf)));
    default:
      // The logo repeats the name beside it.
      return childrenOf(element).flatMap((child) => (child.type === 'Figure' ? [] : factsIn(child)));
  }
}
