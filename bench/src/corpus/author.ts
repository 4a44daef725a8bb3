import type { Phrase } from '../phrases.ts';
import type { Random } from '../random.ts';

/** Writes what has the shape of translated Markdown and says nothing. */
export interface Author {
  /** Different wrong renderings, each with a name of its own. */
  phrases(count: number): readonly Phrase[];
  /** An article of some kilobytes that holds some of the phrases. */
  article(phrases: readonly Phrase[]): string;
}

const CHARACTERS =
  '我们用这个服务来运行应用部署在云上可以使得开发者更快地构建和测试新的系统平台工具需要处理数据网络安全问题当时间' +
  '变化团队能够管理多种资源通过接口调用函数返回结果存储节点集群配置文件监控日志性能优化方案设计架构模型学习';
const NAMES = ['Kubernetes', 'Docker', 'GitHub', 'Linux', 'AWS', 'Go', 'Python', 'Grafana'];

const WORDS = 600;
const PARAGRAPHS = 24;
const ONE_IN_SENTENCES_HAS_A_PHRASE = 12;

export function createAuthor(random: Random): Author {
  const times = (least: number, spread: number) => least + random.below(spread);
  const join = (count: number, part: () => string) => Array.from({ length: count }, part).join('');
  const character = () => CHARACTERS.charAt(random.below(CHARACTERS.length));
  const vocabulary = Array.from({ length: WORDS }, () => join(times(1, 3), character));
  const word = () => (random.below(15) === 0 ? ` ${random.pick(NAMES)} ` : random.pick(vocabulary));

  /** The first ones stand in many articles, as in a list that is made from texts. */
  function pickPhrase(phrases: readonly Phrase[]): string {
    const power = times(2, 3);
    return random.pick(phrases.slice(0, 10 ** power)).wrong;
  }

  function sentence(phrases: readonly Phrase[]): string {
    const isWrong = random.below(ONE_IN_SENTENCES_HAS_A_PHRASE) === 0;
    const phrase = isWrong ? pickPhrase(phrases) : '';
    return `${join(times(4, 9), word)}${phrase}${join(times(2, 6), word)}。`;
  }

  function block(phrases: readonly Phrase[]): string {
    const text = () => join(times(1, 5), () => sentence(phrases));
    switch (random.below(10)) {
      case 0:
        return `## ${join(4, word)}`;
      case 1:
        return Array.from({ length: times(2, 5) }, () => `*   ${sentence(phrases)}`).join('\n');
      case 2:
        return `\`\`\`sh\nrun --${random.below(100)} ${random.pick(NAMES)}\n\`\`\``;
      case 3:
        return `${text()}[${sentence(phrases)}](https://example.org/${random.below(1000)}/) **${join(3, word)}**`;
      case 4:
        return `> ${text()}`;
      default:
        return text();
    }
  }

  return {
    phrases(count) {
      const wrong = new Set<string>();
      while (wrong.size < count) wrong.add(join(times(3, 2), () => random.pick(vocabulary)));
      return [...wrong].map((text, index) => ({ wrong: text, right: `Name ${index + 1}` }));
    },
    article(phrases) {
      const blocks = Array.from({ length: times(4, PARAGRAPHS * 2) }, () => block(phrases));
      return `${[`# ${join(5, word)}`, ...blocks].join('\n\n')}\n`;
    },
  };
}
