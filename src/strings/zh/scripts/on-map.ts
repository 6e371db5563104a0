import { digits } from '../../digits.ts';
import type { onMap as model } from '../../en/scripts/on-map.ts';

export const onMap: typeof model = {
  inView: (count) => (count === 0 ? '视野内没有论文' : `视野内有 ${digits(count, ',')} 篇论文`),
  inViewOf: (count, all) => `${digits(all, ',')} 篇论文中有 ${digits(count, ',')} 篇在视野内`,
  noneFound: '地图上没有这样的论文',
  searchFailed: '无法加载搜索',
  more: (count, named) =>
    named === 0 ? '放大或选择主题即可查看论文标题' : `另有 ${digits(count, ',')} 篇；放大即可查看`,
  moreTopics: (count) => `另有 ${count} 个`,
  light: (title) => `突出显示“${title}”`,
  numbered: (number, title) => `${number}：${title}`,
};
