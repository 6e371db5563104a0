import type { timeline as model } from '../../en/pages/timeline.ts';
import { counts } from '../counts.ts';

export const timeline: typeof model = {
  description: '按年月排列的论文。',
  descriptionWithTopics: '按主题、年份和月份排列的论文。',
  yearsOnly: {
    description: '按年份排列的论文。',
    descriptionWithTopics: '按主题和年份排列的论文。',
    topics: '各主题的年份分布',
    topicsNote: '点击数字可在主题页查看相应论文。',
    papers: '各年论文数',
  },
  inEachTopic: '每篇论文在其所属的各个主题中分别计数。',
  topics: '各主题的年月分布',
  topicsNote: '每年的数字下方是当年各月（一月至十二月）。点击数字可在主题页查看相应论文。',
  topic: '主题',
  organizations: '各机构的年份分布',
  organizationsNote: (count) => `来源为 ${counts.papers(count)}注明了机构；此处列出论文最多的机构。`,
  organization: '机构',
  months: '各月论文数',
  ofAllTopics: '全部主题。',
  ofLibrary: '整个文献库。',
  year: '年份',
  samePapers: '同样的论文也可按[年份列表](papers)或在[地图](map)上浏览。',
};
