import { useSignal } from '@preact/signals';
import { type AuthorRule, MAX_RULE_LENGTH } from '../core/settings';
import { text } from '../platform/words';
import { wordsKey } from '../ui/say';
import { AddRule } from './add-rule';
import { EntryField } from './entry-field';
import type { SectionProps } from './options';
import { type RuleAction, RuleList } from './rule-list';
import { type AuthorProblem, changeAuthor, readAuthorRule, withAuthor } from './rules';
import { focusSection, Section } from './section';

/** Authors who are always shown or always folded, everywhere or on one site. */
export function Authors({ model, settings }: SectionProps) {
  const { authors } = settings;
  const change = (index: number, action: RuleAction | null) => {
    const rule = authors[index];
    if (rule) void model.change((s) => changeAuthor(s, rule, action));
  };
  return (
    <Section id="authors">
      <AddAuthor onAdd={(rule) => model.change((s) => withAuthor(s, rule))} />
      <RuleList
        rules={authors.map((rule) => ({
          name: rule.author,
          action: rule.action,
          detail: rule.site ?? text('authors_everywhere'),
        }))}
        none={text('authors_none')}
        onAction={change}
        onRemove={(index) => {
          focusSection('authors');
          change(index, null);
        }}
      />
    </Section>
  );
}

function AddAuthor({ onAdd }: { readonly onAdd: (rule: AuthorRule) => Promise<boolean> }) {
  const author = useSignal('');
  const site = useSignal('');
  const action = useSignal<RuleAction>('show');
  const problem = useSignal<AuthorProblem | null>(null);
  const add = async () => {
    const typed = [author.value, site.value] as const;
    const read = readAuthorRule(...typed, action.value);
    problem.value = 'problem' in read ? read.problem : null;
    if (!('ok' in read) || !(await onAdd(read.ok))) return;
    // The next one may have been begun meanwhile.
    if (author.value === typed[0]) author.value = '';
    if (site.value === typed[1]) site.value = '';
  };
  const isOfSite = problem.value === 'site';
  const problemText = problem.value
    ? text(wordsKey('author_problem', problem.value), String(MAX_RULE_LENGTH))
    : '';
  return (
    <AddRule
      id="author"
      action={action.value}
      onAction={(chosen) => {
        action.value = chosen;
      }}
      onAdd={add}
    >
      <EntryField
        id="author-name"
        label={text('authors_name')}
        value={author.value}
        hint={text('authors_name_hint')}
        problem={isOfSite ? '' : problemText}
        onInput={(value) => {
          author.value = value;
          // What is being mended is wrong no more until it is asked for again; what is wrong beside it stays.
          if (!isOfSite) problem.value = null;
        }}
      />
      <EntryField
        id="author-site"
        label={text('authors_site')}
        value={site.value}
        hint={text('authors_site_hint')}
        problem={isOfSite ? problemText : ''}
        onInput={(value) => {
          site.value = value;
          if (isOfSite) problem.value = null;
        }}
      />
    </AddRule>
  );
}
