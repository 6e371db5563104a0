import type { shortcuts as model } from '../../en/scripts/shortcuts.ts';

export const shortcuts: typeof model = {
  heading: '键盘快捷键',
  search: '搜索',
  topics: '主题',
  papers: '论文',
  readingList: '阅读清单',
  next: '本主题的下一篇论文',
  previous: '本主题的上一篇论文',
  save: '收藏本文',
  help: '显示本列表',
  single: '启用单键快捷键',
  close: '关闭',
};
