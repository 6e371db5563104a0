// Constants: see page.ts of the English table.

export const save = '收藏';
export const saved = '已收藏';
export const notSaved = '无法收藏';
export const saveOne = (action: string, title: string): string => `${action}：${title}`;
export const allSaved = '已全部收藏';
