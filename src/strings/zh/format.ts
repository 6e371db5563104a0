import type * as en from '../en/format.ts';
import { formatsOf } from '../formats.ts';

export const format = formatsOf<'other'>({ language: 'zh', gap: '' });

export const counts: typeof en.counts = {
  papers: (count) => format.plural(count, { other: '# 篇论文' }),
  topics: (count) => format.plural(count, { other: '# 个主题' }),
  authors: (count) => format.plural(count, { other: '# 位作者' }),
  names: (count) => format.plural(count, { other: '# 个名称' }),
  acronyms: (count) => format.plural(count, { other: '# 个缩写' }),
  sources: (count) => format.plural(count, { other: '# 个来源' }),
  passages: (count) => format.plural(count, { other: '# 处' }),
  papersOnly: '篇论文',
  withNumber: (label, count) => `${label}（${format.number(count)}）`,
  numbered: (title, page) => `${title}，第 ${page} 页`,
};

export const dates: typeof en.dates = {
  none: '无日期',
  notKnown: '未知',
  dateNotKnown: '日期未知',
  noDate: '无日期',
  noMonth: '月份不详',
  yearInferred: '年份为推断',
  retrievalReason: '来源未注明年份。此处为获取该来源的年份。',
  evidenceReason: '来源只注明了月和日，列表对当年的条目通常如此。此处的年份是来源中所有年份之后的第一年。',
  fromArxiv: '取自 arXiv 编号',
  arxivReason: 'arXiv 收到该论文的月份，由其编号可知。',
  curated: '由编者设定',
  curatedReason: '该日期由本文献库的编者提供。',
  withBasis: (date, basis) => `${date}（${basis}）`,
  noneLegend: '“无日期”：日期未知',
  inferredLegend: '[年份]：为推断，来源未注明',
  legend: (marks) => `${marks.join('；')}。`,
  before: (year) => `${year} 年以前`,
  span: (first, last) => `${first} 至 ${last}`,
};
