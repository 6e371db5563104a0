import type * as en from '../../en/pages/reading-list.ts';

export const readingList: typeof en.readingList = {
  description: '你收藏的论文，仅保存在此浏览器中。',
  lead: '你收藏的论文和笔记，仅保存在此浏览器中；可以导出带走，或通过链接分享。',
  noScript: '阅读清单由浏览器保存，需要 JavaScript，但它已被关闭。单篇论文可用书签代替。',
  shared: '分享的清单',
  sharedNote:
    '清单内容全部包含在链接中：任何拥有链接的人都可以阅读和保留，本站不存储任何内容。保留后，它将成为此浏览器中你自己的清单；你的更改不会影响分享者，你的其他清单也保持不变。',
  keep: '保留此清单',
  keepPapers: '仅保留论文',
  ownLists: '你自己的清单',
  undo: '撤销',
  lists: '你的清单',
  newList: '新建清单',
  name: '名称',
  save: '保存',
  cancel: '取消',
  myList: '我的清单',
  rename: '重命名',
  delete: '删除此清单',
  empty: '此清单尚无内容。每篇论文在列表中和自己的页面上都有“收藏”按钮。',
  compare: '对比',
  print: '打印',
  share: '复制分享链接',
  withNotes: '包含我的笔记',
  export: '导出（含笔记）：',
  json: 'JSON',
  import: '导入文件……',
  importNote: '可导入在此导出的清单、BibTeX、RIS 或 CSL-JSON。论文按 DOI、arXiv 编号、标题或引用键查找。',
  missing: '本文献库中未找到',
};

export const compare: typeof en.compare = {
  title: '对比论文',
  description: '并排对比两到五篇论文。',
  lead: '并排对比两到五篇论文，在[阅读清单](list)中选择。本页网址包含所选论文，可以分享。',
  noScript: '对比在浏览器中生成，需要 JavaScript，但它已被关闭。',
  region: '对比',
};
