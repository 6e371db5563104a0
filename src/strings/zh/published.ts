import type * as en from '../en/published.ts';
import { counts } from './format.ts';

export const published: typeof en.published = {
  removed: '本论文已被移除',
  removedOn: (title, date) => `《${title}》已于${date}移除。`,
  allOthers: '其他论文',
  moved: '本页已迁移',
  part: (number, count) => `第 ${number} 部分（共 ${count} 部分）`,
  holdings: (papers) => `${counts.papers(papers)}，附来源所提供的标题、摘要、作者和日期。`,
  holdingsWithTopics: (papers) => `${counts.papers(papers)}，附来源所提供的标题、摘要、作者、日期和主题。`,
  packed: '各压缩文件（JSON 格式的论文数据）的位置见 `library.json`。',
  single: '将论文页面网址末尾的斜杠换成 `.md` 或 `.json`，即可获得该论文的 Markdown 或 JSON 版本。',
};

export const following: typeof en.following = {
  dates: ({ date, added }) => {
    if (added === undefined) return date === undefined ? '' : `${date}。`;
    return date === undefined ? `收录于${added}。` : `${date}；收录于${added}。`;
  },
  imported: '导入',
  newVersion: '更新版本',
  added: '新增',
  changed: '有改动',
  removed: '不再列出',
  takenDown: '已撤下',
};
