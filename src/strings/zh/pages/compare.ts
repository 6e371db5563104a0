import type { compare as model } from '../../en/pages/compare.ts';

export const compare: typeof model = {
  title: '对比论文',
  description: '并排对比两到五篇论文。',
  lead: '并排对比两到五篇论文，在[阅读清单](list)中选择。本页网址包含所选论文，可以分享。',
  noScript: '对比在浏览器中生成，需要 JavaScript，但它已被关闭。',
  region: '对比',
};
