/** 复姓 still borne today. A two-character surname that is missing here is masked after its first character: too much is hidden, never too little. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  `欧阳 上官 司马 诸葛 司徒 司空 司寇 夏侯 皇甫 尉迟 公孙 公羊 公冶 公西 慕容 令狐 长孙 宇文 轩辕 东方 西门 南宫 南门 东郭 东门 百里
  呼延 端木 独孤 完颜 澹台 濮阳 淳于 单于 申屠 太史 太叔 仲孙 叔孙 闻人 钟离 宗政 赫连 拓跋 纳兰 耶律 第五 左丘 梁丘 谷梁 乐正 漆雕
  壤驷 亓官 巫马 鲜于 闾丘 子车 颛孙 夹谷 宰父 段干 微生 羊舌 即墨 贺兰 哥舒 万俟 欧陽 諸葛 東方 尉遲 長孫 軒轅`
    .trim()
    .split(/\s+/),
);
