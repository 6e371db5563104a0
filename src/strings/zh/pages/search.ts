import type { search as model } from '../../en/pages/search.ts';
import { format } from '../format.ts';

export const search: typeof model = {
  description: '本文献库的全文搜索。',
  label: '搜索文献库',
  placeholder: '标题、作者、名称、主题或问题',
  go: '搜索',
  keys: '按向下箭头进入结果。',
  covers: (papers) =>
    `搜索范围包括 ${format.plural(papers, { other: '# 篇论文' })}的标题、摘要、作者和编号。`,
  coversSystems: (papers) =>
    `搜索范围包括 ${format.plural(papers, { other: '# 篇论文' })}的标题、摘要、系统名称、作者和编号。`,
  coversTopics: (topics) => `还包括 ${format.plural(topics, { other: '# 个主题' })}的综述。`,
  noScript:
    '搜索在浏览器中运行，需要 JavaScript，但它已被关闭。全部论文可[按标题](titles)或[按年份](years)浏览。',
  noScriptWithTopics:
    '搜索在浏览器中运行，需要 JavaScript，但它已被关闭。全部论文可[按标题](titles)或[按年份](years)浏览，下方也按主题列出。',
  filters: '筛选',
  skipFilters: '跳过筛选',
  results: '结果',
  sortBy: '排序',
  relevance: '相关度',
  newest: '最新',
  oldest: '最早',
  title: '标题',
  chosen: '已选筛选条件',
  take: '收藏、导出或订阅',
  saveThese: '收藏这些结果',
  exportThese: '导出这些结果',
  showMore: '显示更多',
  recent: '最近搜索',
  help: '搜索说明',
  helpText:
    '名称可以连写或分写，符号和希腊字母可以拼写出来，缩写可以找到其全称。英式和美式拼写视为相同。拼写错误会自动更正，并在页面上注明。编号、网址和引用键直接指向相应论文。“2024”“since 2023”“with code”“survey”等可缩小搜索范围；点击即可取消。若包含全部词语的论文很少，其后会列出包含大部分词语的论文。',
  helpPhrase: '这些词相邻出现；词形变化也算',
  helpNot: '排除含第二个词的论文；也可写作 NOT diffusion',
  helpOr: '含其中任一词即可',
  helpTitle: '在标题中',
  helpAuthor: '某位作者；只输入姓名也能找到作者',
  helpVenue: '某期刊或会议；直接输入“ICLR 2025”也可识别',
  helpKeyword: '含此关键词（如列表提供关键词）',
  helpTopic: '某主题的论文，按主题名开头匹配',
  helpYear: '该时间段；也可用 year:2024、year:2023.. 或 year:..2021',
  helpHas: '附有代码；也可用 has:model、has:dataset、has:demo、has:project',
  helpKeys: '在任意页面按以下按键打开快速搜索：',
};
