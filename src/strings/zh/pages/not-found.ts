import type { notFound as model } from '../../en/pages/not-found.ts';

export const notFound: typeof model = {
  title: '页面不存在',
  description: '此网址没有对应的页面。',
  heading: '此网址没有对应的页面',
  lead: '本站网址不会变更，可能是链接不完整或输入有误。请[搜索论文](search)，或[按标题](titles)查找。',
  leadWithTopics:
    '本站网址不会变更，可能是链接不完整或输入有误。请[搜索论文](search)、[按标题](titles)查找，或从某个主题开始。',
  suggestions: '网址相近的页面',
};
