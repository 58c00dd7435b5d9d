import { useSignal } from '@preact/signals';
import { MAX_RULE_LENGTH, type WordRule } from '../core/settings';
import type { PatternProblem } from '../core/word-pattern';
import { text } from '../platform/words';
import { wordsKey } from '../ui/say';
import { AddRule } from './add-rule';
import { EntryField } from './entry-field';
import type { SectionProps } from './options';
import { type RuleAction, RuleList } from './rule-list';
import { changeWords, readWordRule, withWords } from './rules';
import { focusSection, Section } from './section';

/** Words, phrases and patterns that always fold a comment, or never let it fold. */
export function Words({ model, settings }: SectionProps) {
  const { words } = settings;
  const change = (index: number, action: RuleAction | null) => {
    const rule = words[index];
    if (rule) void model.change((s) => changeWords(s, rule, action));
  };
  return (
    <Section id="words">
      <AddWords onAdd={(rule) => model.change((s) => withWords(s, rule))} />
      <RuleList
        rules={words.map((rule) => ({ name: rule.words, action: rule.action }))}
        none={text('words_none')}
        onAction={change}
        onRemove={(index) => {
          focusSection('words');
          change(index, null);
        }}
      />
    </Section>
  );
}

function AddWords({ onAdd }: { readonly onAdd: (rule: WordRule) => Promise<boolean> }) {
  const words = useSignal('');
  const action = useSignal<RuleAction>('fold');
  const problem = useSignal<PatternProblem | null>(null);
  const add = async () => {
    const typed = words.value;
    const read = readWordRule(typed, action.value);
    problem.value = 'problem' in read ? read.problem : null;
    if (!('ok' in read) || !(await onAdd(read.ok))) return;
    // The next words may have been begun meanwhile.
    if (words.value === typed) words.value = '';
  };
  return (
    <AddRule
      id="word"
      action={action.value}
      onAction={(chosen) => {
        action.value = chosen;
      }}
      onAdd={add}
    >
      <EntryField
        id="word-words"
        label={text('words_words')}
        value={words.value}
        hint={text('words_hint')}
        problem={problem.value ? text(wordsKey('words_problem', problem.value), String(MAX_RULE_LENGTH)) : ''}
        onInput={(value) => {
          words.value = value;
          // What is being mended is wrong no more until it is asked for again.
          problem.value = null;
        }}
      />
    </AddRule>
  );
}
