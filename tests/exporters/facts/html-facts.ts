import { Window } from 'happy-dom';
import { oneLine, said } from './facts.ts';

type Node = ReturnType<Window['document']['querySelectorAll']>[number];

const words = (node: Node): string => node.textContent;
const all = (node: Node, selector: string): readonly Node[] => [...node.querySelectorAll(selector)];

/** Reads the facts of an HTML file as a browser without style sheets does. */
export function htmlFacts(file: string): readonly string[] {
  const { document } = new Window();
  document.write(file);
  return [...(document.querySelector('article')?.children ?? [])].flatMap(factsIn);
}

function factsIn(node: Node): readonly string[] {
  const [, level] = /^H([1-6])$/.exec(node.tagName) ?? [];
  if (level !== undefined) return [said.heading(level, words(node))];
  const label = node.getAttribute('aria-label');
  if (node.getAttribute('role') === 'img' || node.tagName === 'FIGURE') {
    const key = all(node, '.strips-key > span').map((each) => oneLine(words(each)));
    return [said.figure(label ?? ''), ...(key.length > 0 ? [said.paragraph(key.join(' · '))] : [])];
  }
  switch (node.tagName) {
    case 'P':
      return [said.paragraph(words(node))];
    case 'BLOCKQUOTE':
      return all(node, 'p, footer').map((line) => said.paragraph(words(line)));
    case 'UL':
      return all(node, 'li').map((item) => said.item(words(item)));
    case 'DL':
      return all(node, 'div').map((pair) =>
        said.pair(...([words(all(pair, 'dt')[0] ?? pair), words(all(pair, 'dd')[0] ?? pair)] as const)),
      );
    default:
      if (node.className === 'brand') return all(node, 'b, span').map((line) => said.paragraph(words(line)));
      return all(node, 'tr').map((row) =>
        said.row(
          [...row.children].map((cell) =>
            all(cell, 'p').length > 0 ? all(cell, 'p').map(words).join(' ') : words(cell),
          ),
        ),
      );
  }
}
