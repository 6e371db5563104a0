import type { results as model } from '../../en/pages/results.ts';
import { counts } from '../counts.ts';
import { format } from '../format.ts';

export const results: typeof model = {
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
