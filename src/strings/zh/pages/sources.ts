import type * as en from '../../en/pages/sources.ts';
import { counts, format } from '../format.ts';

export const sources: typeof en.sources = {
  description: '本文献库的来源及处理经过。',
  summary: (sources, records, papers) =>
    `${counts.sources(sources)}共有 ${format.plural(records, { other: '# 条记录' })}。同一作品的记录已合并为 ${counts.papers(papers)}。`,
  summaryOfSingles: (sources, papers) =>
    `${counts.sources(sources)}共有 ${format.plural(papers, { other: '# 条记录' })}，每条对应一篇论文。`,
  received: '收到的列表',
  receivedTable: '列表一览',
  source: '来源',
  format: '格式',
  records: '记录',
  merged: '已合并',
  boilerplate: '页面杂项行',
  problems: '问题',
  retrieved: '获取于',
  notRecognized: '未识别',
  legend: '已合并：另有记录描述的论文。页面杂项行：标题、按钮等不属于任何论文的行。问题：需要编者查看之处。',
  noProblems: '所有来源的每一行都归属于某条记录或已知的页面杂项，来源之间没有矛盾。',
  someProblems: (count) => format.plural(count, { other: '# 处内容未能识别，或与其他来源相矛盾。' }),
  moreProblems: (count) => format.plural(count, { other: '另有 # 处，列于构建报告中' }),
  repairs: '修复',
  repaired: (count, all) =>
    `${counts.papers(all)}中有 ${format.number(count)} 篇的文本经过修复；每篇论文的页面列出各自的修复。`,
  noneRepaired: '没有文本需要修复。',
  repairsTable: '修复一览',
  rule: '规则',
  mends: '修复内容',
  aboutChanges:
    '每次导入新增和更改的内容见[更新记录](changes)。每篇论文的页面链接到其数据，每个主题页链接到该主题论文的引文和订阅源。',
  credit: '致谢',
  creditText: '标题和摘要由论文作者撰写，列于此处以便查找论文。列表由其整理者编成。页面由 Lectern 生成。',
  file: (what) => `：${what}`,
  referencesAs: (format) => `全部论文的引文（${format}）`,
  fullText: '全部论文及摘要（Markdown）',
  forModels: '供语言模型使用的文献库',
  atomFeed: '最新论文（Atom 订阅源）',
  jsonFeed: '最新论文（JSON 订阅源）',
  packed: (count) =>
    `文献库简介，以及存有全部论文数据的 ${format.plural(count, { other: '# 个压缩文件' })}的地址`,
  everything: '全部论文及其所有已知信息',
  firstPart: (count, next, last) =>
    `，共 ${count} 部分，此为第一部分；下一部分为 ${next}，最后一部分为 ${last}`,
  part: (number, count) => `，第 ${number} 部分（共 ${count} 部分）`,
  jsonSchema: (title) => `JSON Schema：${title}`,
  packedJson: 'JSON（压缩）',
  schemas: {
    paper: 'Lectern 文献库中的一篇论文',
    library: '一个 Lectern 文献库',
    source: 'Lectern 文献库 JSON Lines 来源中的一行',
  },
  formats: {
    'paper listing (text)': '论文列表（文本）',
    'JSON list of papers': 'JSON 论文列表',
    'YAML list of papers': 'YAML 论文列表',
    'Markdown list of papers': 'Markdown 论文列表',
    'table (CSV or TSV)': '表格（CSV 或 TSV）',
    'Web of Science (tab-delimited)': 'Web of Science（制表符分隔）',
    'Hugging Face papers (JSON)': 'Hugging Face 论文（JSON）',
    'Semantic Scholar papers (JSON)': 'Semantic Scholar 论文（JSON）',
    'Crossref works (JSON)': 'Crossref 作品（JSON）',
    'OpenAlex works (JSON)': 'OpenAlex 作品（JSON）',
  },
};

export const changes: typeof en.changes = {
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
