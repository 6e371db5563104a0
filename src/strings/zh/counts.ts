import type { counts as model } from '../en/counts.ts';
import { format } from './format.ts';

export const counts: typeof model = {
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
