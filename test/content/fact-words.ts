/**
 * How a leaf of the facts must show in the printed text of its section:
 *
 *     'literal'       the value itself
 *     'with unit'     the figure and its unit, `82 million people`
 *     'placed'        not by a text of its own, but by where it stands: news.test.ts and stats.test.ts look at that
 *     ['a', 'b c']    prose, worded afresh: each of these occurs, in upper or lower case
 */
export type FactRule = 'literal' | 'with unit' | 'placed' | readonly string[];

/** By the leaf's path, in which `*` is any one step. Each leaf has exactly one rule, and each rule a leaf. */
export const factRules: Readonly<Record<string, FactRule>> = {
  'organisation.name': 'literal',
  'organisation.abbreviation': 'literal',
  'organisation.github_organisation': 'literal',
  'organisation.part_of.*': 'literal',
  'organisation.department.*': 'literal',
  'organisation.origin.earlier': ['We grew out of the U.S. Digital Service (USDS)'],
  'organisation.learn_more': 'literal',

  'mission.earlier.0': ['A mission drove our team', 'improve how people in America deal with healthcare'],
  'mission.earlier.1': [
    'civic technologists',
    'hired for four roles',
    'engineers',
    'product managers',
    'designers',
    'data scientists',
  ],
  'mission.2024.0': [
    'civic-minded technologists',
    'changing how healthcare from the federal government reaches the American people',
  ],
  'mission.2024.1': ['technologists: engineers, designers and product managers'],
  'mission.2024.2': ['We build and maintain the technology that the national healthcare programs run on'],
  'mission.cms_belief.0': ['Every day, millions of people in this country deal with the healthcare system'],
  'mission.cms_belief.1': ['CMS believes', 'should be straightforward, transparent and seamless'],
  'mission.cms_belief.2': [
    'For example',
    'look for health insurance',
    'sense of their medical bills',
    'research nursing homes',
  ],
  'mission.cms_belief.3': ['CMS works to unlock medical information', 'Health data should empower people'],
  'mission.what_dsac_does.0': ['We modernize systems'],
  'mission.what_dsac_does.1': ['We improve how healthcare experiences are designed'],
  'mission.what_dsac_does.2': ['We take part in developing policy'],
  'mission.what_dsac_does.3': ['We deliver value to the government, to healthcare providers and to patients'],
  'mission.how.both': [
    'We bring talent to CMS, both from industry and from government',
    'People come for a "tour of duty"',
  ],
  'mission.how.earlier': [
    'We worked beside career civil servants',
    'some of the largest and most complex in the healthcare system',
  ],
  'mission.how.2024': [
    'We work with the career civil servants of CMS',
    'from public websites to back-office systems',
    'new legislation',
  ],

  'stats.*.id': 'placed',
  'stats.*.*.figure': 'with unit',
  'stats.*.*.unit': 'literal',
  'stats.*.*.programme': 'literal',
  'stats.*.*.year': 'literal',
  'stats.medicaid.caution': [
    'Do not compare the two Medicaid figures',
    'The older one is Medicaid alone',
    'The one for 2024 is Medicaid & CHIP',
    'different programs',
    'not like for like',
  ],

  'ospo.name': 'literal',
  'ospo.abbreviation': 'literal',
  'ospo.mission.establishes_and_maintains.*': 'literal',
  'ospo.mission.that.*': 'literal',
  'ospo.mission.across.*': 'literal',
  'ospo.mission.by': ['works openly', 'shares openly'],

  'news.*.id': 'placed',
  'news.*.title': 'literal',
  'news.*.venue': 'literal',
  'news.*.when': 'literal',
  'news.*.year': 'literal',
  'news.*.profiles.*': 'placed',
  'news.*.links.*.kind': 'placed',
  'news.*.links.*.url': 'literal',
  'news.*.links.*.profiles.*': 'placed',
  'news.all-things-open-2022.links.1.note': ['internal CMS host', 'may not open for the public'],

  'acknowledgements.collaboration_between.*.*': 'literal',

  'policies.*.id': 'placed',
  'policies.*.name': 'literal',
  'policies.*.url': 'literal',
  'policies.*.email': 'literal',
  'policies.open-source.facts.0': ['We follow the CMS Open Source Policy'],
  'policies.open-source.facts.1': ['Questions?', 'Email opensource@cms.hhs.gov'],
  'policies.security.facts.0': [
    'vulnerability',
    'not report it by email or in GitHub Issues',
    'Neither can take it securely',
  ],
  'policies.security.facts.1': ['Submit it', 'HHS responsible-disclosure site'],
  'policies.security.facts.2': [
    'HHS keeps a page that acknowledges those who report',
    'stay anonymous',
    'just as welcome',
  ],
  'policies.security.facts.3': ['SECURITY.md in our repository says more'],
  'policies.public-domain.facts.0': ['In the United States, our work is in the public domain'],
  'policies.public-domain.facts.1': [
    'Worldwide, we waive copyright and related rights',
    'CC0 1.0 Universal public domain dedication',
  ],
  'policies.public-domain.facts.2': ['The file LICENSE says so'],
  'policies.contributions.facts.0': ['We release every contribution under the same CC0 dedication'],
  'policies.contributions.facts.1': ['open a pull request or an issue', 'waive your copyright interest'],
};

/** The rules of the leaf at that path. */
export function rulesOf(path: string): readonly FactRule[] {
  return Object.entries(factRules).flatMap(([pattern, rule]) => (matches(pattern, path) ? [rule] : []));
}

export function matches(pattern: string, path: string): boolean {
  const [steps, taken] = [pattern.split('.'), path.split('.')];
  return steps.length === taken.length && steps.every((step, index) => step === '*' || step === taken[index]);
}
