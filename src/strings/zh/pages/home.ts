import type { home as model } from '../../en/pages/home.ts';
import { format } from '../format.ts';

export const home: typeof model = {
  searchLabel: '搜索论文',
  searchHint: '搜索标题、摘要、作者……',
  searchHintWithSystems: '搜索标题、摘要、系统……',
  openMap: '打开地图',
  newest: '最新论文',
  explore: '探索',
  allPapers: (count) => format.plural(count, { other: '全部 # 篇论文' }),
  readFirst: '从哪里读起',
  readFirstNote: '各主题阅读路线的起点。',
  holdings: (parts) => `${parts.join('、')}。`,
  withCode: (count) => format.plural(count, { other: '其中 # 篇附有代码。' }),
  keywords: '关键词',
  authors: '作者',
  venues: '期刊与会议',
  publishers: '出版者',
  timeline: '按年月浏览论文',
  systems: '论文提出的系统，按名称排列',
  results: '摘要中报告的数值',
  glossary: '缩写的含义',
  authorsWay: '写有多篇论文的作者',
  changes: '每次导入带来的内容',
  readingList: '你在此浏览器中收藏的论文',
};
