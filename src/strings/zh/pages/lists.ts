import type * as en from '../../en/pages/lists.ts';
import { counts, format } from '../format.ts';

export const lists: typeof en.lists = {
  byYear: '按年份',
  byTitle: '按标题',
  byVenue: '按发表处',
  byResults: '按结果数量',
  papersByYear: '论文（按年份）',
  papersByTitle: '论文（按标题）',
  papersByVenue: '论文（按发表处）',
  papersByResults: '论文（按报告的结果数量）',
  newestFirst: '全部论文，从新到旧。',
  aToZ: '全部论文，从 A 到 Z。',
  venuesAToZ: '全部论文，按期刊、会议等发表处排列。',
  mostResultsFirst: '全部论文，摘要中数字最多的在前。',
  venueNotKnown: '发表处未知',
  noVenue: '无',
  results: (count) => format.plural(count, { other: '报告了 # 个结果' }),
  undatedNote: '来源未给出这些论文的日期。',
  order: '排序',
  jumpTo: '跳转到',
  pages: '列表分页',
  previous: '上一页',
  next: '下一页',
  page: (number) => `第 ${number} 页`,
  range: (first, last, total) => `第 ${first}–${last} 项，共 ${total}`,
  denseRows: '紧凑显示',
  follow: '订阅',
  followNote: '（新论文的 Atom 订阅源）',
  code: '代码',
  andOthers: (first) => `${first} 等`,
  numbersAndSigns: '数字和符号',
  byline: (parts) => parts.join('，'),
  otherLetters: '其他字母',
};

export const people: typeof en.people = {
  description: '写有两篇及以上论文的作者，从 A 到 Z。',
  noneOfTwo: '作者可通过搜索查找：没有作者在本库有两篇论文。',
  lead: (count) => `本文献库中有 ${counts.authors(count)}写有两篇及以上论文。其他作者可通过搜索找到。`,
  papersBy: (name, holdings) => `${name}的论文：${holdings}。`,
  holdings: (papers, years) => `${papers}，${years}`,
  spellings: (names) => `另署名：${format.list(names)}。`,
  about: '关于作者',
  homepage: '个人主页',
  venues: '发表处',
  coAuthors: '本文献库中的合作者',
};

export const results: typeof en.results = {
  caveat: '数值由作者报告；实验设置不同，不可直接比较。',
  description: '本文献库的摘要所报告的数值，均为作者原文。',
  lead: (numbers, papers) =>
    `${counts.papers(papers)}的摘要就自身工作报告的 ${format.plural(numbers, { other: '# 个数值' })}，均为作者原文。由程序提取，可能有遗漏。`,
  none: '程序未在本文献库的摘要中找到报告的数值。',
  measure: '指标',
  topic: '主题',
  year: '年份',
  paper: '论文',
  reported: '报告的结果',
  all: '全部',
  filter: '筛选结果',
  sortedBy: '排序方式',
  newestFirst: '日期，从新到旧',
  oldestFirst: '日期，从旧到新',
  largestFirst: '所选指标的数值，从大到小',
  showAll: '显示全部',
  showMore: '显示更多',
  table: '结果表',
  pages: '结果分页',
  against: (baseline) => `对比 ${baseline}`,
  inAbstract: '摘要中报告的结果',
  allResults: '全部报告的结果',
};

export const systems: typeof en.systems = {
  description: '全部有名称的系统及提出它们的论文，从 A 到 Z。',
  lead: (count) =>
    `${format.plural(count, { other: '# 个' })}模型、方法、数据集和工具的名称，各附提出它的论文及论文自己的介绍。`,
  also: (forms) => `又称 ${format.list(forms)}`,
};

export const glossary: typeof en.glossary = {
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
