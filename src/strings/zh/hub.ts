import type { hub as model } from '../en/hub.ts';
import { format } from './format.ts';

export const hub: typeof model = {
  indexDescription: (count) => format.plural(count, { other: '本文献库的 # 个主题。' }),
  introduction: (papers, topics) =>
    `${format.plural(papers, { other: '# 篇论文' })}，${format.plural(topics, { other: '# 个主题' })}。一篇论文可属于多个主题，因此各主题篇数之和大于总数。`,
  otherWays: '按内容浏览全部论文：[地图](map)；按年份：[时间线](timeline)。',
  shared: '两个主题共有的论文',
  sharedNote: '列的顺序与行相同，以编号表示。对角线为各主题的论文总数。',
  topic: '主题',
  unplaced: '尚未归类',
  unplacedNote: '这些论文与任何主题都不够契合。其后列出最接近的主题及契合程度（0 到 1）。',
  since: (count, year) => `${year} 年以来 ${format.number(count)} 篇`,
  compared: '论文对比',
  comparedTable: '对比表',
  paper: '论文',
  year: '年份',
  reported: '报告的结果',
  notStated: '未说明',
  baselineNotStated: '未说明基线',
  qualityNotStated: '未说明质量',
  comparedNote: '取自摘要；摘要未提及之处标为“未说明”。数值由作者报告，实验设置不同，不可直接比较。',
  comparedCsv: '下载 CSV 表格',
  contested: '争议',
  ideas: '思想的演进',
  questions: '开放问题',
  readingPath: '阅读路线',
  saveAll: '全部收藏',
  lookFor: (what) => `阅读要点：${what}`,
  see: '参见',
  alsoHere: '本主题的其他论文',
  homeIs: '其主要主题为[](home)。',
  glance: '概览',
  central: '最具代表性',
  centralNote: '按标题和摘要的用词，与本主题其他论文最相似。',
  newest: '最新',
  earliest: '最早',
  byDate: '按日期。',
  outliers: '最不典型',
  outliersNote: '与本主题其他论文最不相似。',
  terms: '特征词',
  sharesPapers: '共有论文的主题',
  organizations: '涉及机构',
  references: '全部论文的参考文献',
  newPapers: '新论文',
  feedNote: '新论文订阅源',
  filter: '筛选列表',
  line: '研究方向',
  all: '全部',
  sortedBy: '排序方式',
  byNewest: '日期，从新到旧',
  byTitle: '标题',
  withCode: '附有代码',
  showAll: '显示全部',
  figure: (title) => `${title}：研究方向及各年论文`,
  figureNote: '各研究方向、其核心问题、论文间的差异，以及各年论文。',
  onThisPage: '本页内容',
  overview: '综述',
  noOverview: '本主题尚无综述。',
  linesOfWork: '研究方向',
  figureNoteShort: '各研究方向及各年论文。',
  made: {
    keywords: '本主题由来源中的关键词生成，尚无综述。',
    clusters: '本主题根据论文的共同用词自动生成，名称与论文会随新论文而变化，尚无综述。',
  },
  topicsMade: {
    keywords: (made, all) =>
      made === all
        ? '这些主题由来源中的关键词生成。'
        : `其中 ${format.number(made)} 个主题由来源中的关键词生成。`,
    clusters: (made, all) =>
      made === all
        ? '这些主题根据论文的共同用词自动生成。'
        : `其中 ${format.number(made)} 个主题根据论文的共同用词自动生成。`,
  },
  madeScope: {
    keywords: (keywords) => `来源给出关键词${keywords.map((keyword) => `“${keyword}”`).join('或')}的论文。`,
    clusters: (terms) => `涉及${terms.join('、')}的论文。`,
  },
  pair: (one, other) => `${one}与${other}`,
  noPapers: '本主题尚无论文。',
  holdings: (papers, code) =>
    `${format.plural(papers, { other: '# 篇论文' })}，其中 ${format.number(code)} 篇附有代码`,
  on: (title) => `（${title}）`,
  basis: (papers, when) =>
    `本综述依据本文献库中 ${format.plural(papers, { other: '# 篇论文' })}的摘要写成，最近修订于 ${when}。`,
};
