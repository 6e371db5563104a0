import type * as en from '../../en/pages/charts.ts';
import { counts, format } from '../format.ts';

export const charts: typeof en.charts = {
  papersByYear: '各年论文数',
  papersByYearOf: (years) => `各年论文数：${years}`,
  asTable: '以表格显示',
  year: '年份',
  papers: '论文',
  allDated: (count) => format.plural(count, { other: '全部 # 篇论文均有日期。' }),
  someDated: (dated, all) => `${counts.papers(all)}中有 ${format.plural(dated, { other: '# 篇' })}注明日期。`,
  undated: (dated, undated) =>
    `${counts.papers(dated + undated)}中有 ${format.plural(dated, { other: '# 篇' })}注明日期；其余 ${format.plural(undated, { other: '# 篇' })}未列入图中。`,
  count: (label, count) => `${label}：${format.number(count)}`,
  without: (count) => format.plural(count, { other: '# 篇论文无日期' }),
  fieldPicture: (count) => `${counts.papers(count)}的地图：用词相近的论文彼此靠近`,
  fieldPictureByTopic: (count) => `${counts.papers(count)}的地图：用词相近的论文彼此靠近，颜色表示主题`,
};

export const map: typeof en.map = {
  description: (count) => `${counts.papers(count)}，按内容排列。`,
  introduction: '用词相近的论文彼此靠近。远距离意义不大，相邻关系更有意义。',
  introductionByTopic: '用词相近的论文彼此靠近；颜色表示论文的第一主题。远距离意义不大，相邻关系更有意义。',
  holdings: (count) => `${counts.papers(count)}。`,
  holdingsInPart: (count, step) => `${counts.papers(count)}；图中约每 ${step} 篇绘出一篇。`,
  dots: '每个点是一篇论文。',
  counts: (topics) => `${topics.join('；')}。`,
  samePapers: '同样的论文也可按[列表](papers)或在[时间线](timeline)上浏览。',
  samePapersByTopic: '同样的论文也可按[列表](papers)、按[主题](topics)或在[时间线](timeline)上浏览。',
  skip: '跳过地图',
  topic: '主题',
  allTopics: '全部主题',
  find: '查找',
  inView: '当前视野',
  zoom: '缩放',
  zoomOut: '缩小',
  zoomIn: '放大',
  whole: '整张地图',
  help: '方向键移到相邻论文，回车键打开；+ 和 − 缩放，0 显示整张地图。拖动可移动，双指可缩放。',
  legend: '地图上的主题',
  title: '论文地图',
  option: (title, count) => `${title}（${count}）`,
};

export const timeline: typeof en.timeline = {
  description: '按年月排列的论文。',
  descriptionWithTopics: '按主题、年份和月份排列的论文。',
  yearsOnly: {
    description: '按年份排列的论文。',
    descriptionWithTopics: '按主题和年份排列的论文。',
    topics: '各主题的年份分布',
    topicsNote: '点击数字可在主题页查看相应论文。',
    papers: '各年论文数',
  },
  inEachTopic: '每篇论文在其所属的各个主题中分别计数。',
  topics: '各主题的年月分布',
  topicsNote: '每年的数字下方是当年各月（一月至十二月）。点击数字可在主题页查看相应论文。',
  topic: '主题',
  organizations: '各机构的年份分布',
  organizationsNote: (count) => `来源为 ${counts.papers(count)}注明了机构；此处列出论文最多的机构。`,
  organization: '机构',
  months: '各月论文数',
  ofAllTopics: '全部主题。',
  ofLibrary: '整个文献库。',
  year: '年份',
  samePapers: '同样的论文也可按[年份列表](papers)或在[地图](map)上浏览。',
};
