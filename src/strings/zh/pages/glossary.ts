import type { glossary as model } from '../../en/pages/glossary.ts';
import { counts } from '../counts.ts';
import { format } from '../format.ts';

export const glossary: typeof model = {
  description: '缩写及其含义，并附本库论文中解释得最清楚的句子。',
  lead: (entries) => `${counts.acronyms(entries)}，按论文中的写法展开，并附最能说明其含义的一句原文。`,
  conflicts: (count) => format.plural(count, { other: '其中 # 个有不止一种含义。' }),
  none: '本文献库的论文没有给出任何缩写的全称。',
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
