import type { Strings } from '../index.ts';

export const following: Strings['following'] = {
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
