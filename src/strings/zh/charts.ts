import type { charts as model } from '../en/charts.ts';
import { counts } from './counts.ts';
import { format } from './format.ts';

export const charts: typeof model = {
  papersByYear: '各年论文数',
  papersByYearOf: (years) => `各年论文数：${years}`,
  asTable: '以表格显示',
  year: '年份',
  papers: '论文',
  allDated: (count) => format.plural(count, { other: '全部 # 篇论文均有日期。' }),
  someDated: (dated, all) => `${counts.papers(all)}中有 ${format.plural(dated, { other: '# 篇' })}注明日期。`,
  undated: (dated, undated) =>
    `${counts.papers(dated + undated)}中有 ${format.plural(dated, { other: '# 篇' })}注明日期；其余 ${format.plural(undated, { other: '# 篇' })}未列入图中。`,
  count: (label, count) => `${label}：${format.number(count)}`,
  without: (count) => format.plural(count, { other: '# 篇论文无日期' }),
  fieldPicture: (count) => `${counts.papers(count)}的地图：用词相近的论文彼此靠近`,
  fieldPictureByTopic: (count) => `${counts.papers(count)}的地图：用词相近的论文彼此靠近，颜色表示主题`,
};
