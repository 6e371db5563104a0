import type { glossary as model } from '../../en/pages/glossary.ts';
import { counts } from '../counts.ts';
import { format } from '../format.ts';

export const glossary: typeof model = {
  description: '缩写及其含义，并附本库论文中解释得最清楚的句子。',
  lead: (entries, conflicts) =>
    `${counts.acronyms(entries)}，按论文中的写法展开，并各附一句最能说明其含义的原文。其中 ${format.plural(conflicts, { other: '# 个' })}有不止一种含义。`,
  usedBy: (count) => `${counts.papers(count)}使用`,
  introducedBy: '由本库论文提出：',
  see: '参见',
  papersWith: (expansion) => `论文：${expansion}`,
  furtherPapersWith: (expansion) => `更多论文：${expansion}`,
  more: (count) => `另有 ${counts.papers(count)}`,
  bySearch: (count) => `搜索可找到另外 ${counts.papers(count)}`,
  readings: (count) => format.plural(count, { other: '# 种含义' }),
  firstHere: (when) => `本库首见于${when}：`,
};
