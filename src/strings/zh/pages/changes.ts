import type { changes as model } from '../../en/pages/changes.ts';
import { format } from '../format.ts';

export const changes: typeof model = {
  description: '每次导入为文献库增添和更改的内容。',
  summary: (count) =>
    `${format.plural(count, { other: '# 次导入' })}，按 library.yaml 中的顺序，最近的在前。论文归入最先列出它的来源。`,
  retrieved: '获取日期',
  added: '新增',
  again: '已有',
  contradicted: '矛盾之处',
  nothing: '无',
  none: '无',
  from: (count, source) => `${format.number(count)} 篇来自 ${source}`,
  knownFrom: (papers, origins) => `${papers}：${format.list(origins)}`,
  more: (count) => format.plural(count, { other: '另有 # 处' }),
  addedBy: (source) => `由“${source}”新增`,
  addedLead: (count) => `${format.plural(count, { other: '# 篇' })}此前来源均未列出的论文，从新到旧。`,
};
