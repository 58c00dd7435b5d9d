import { text } from '../platform/words';
import { Button } from '../ui/button';
import { pairText } from '../ui/say';
import { Select } from '../ui/select';

export type RuleAction = 'show' | 'fold';
export const RULE_ACTIONS: readonly RuleAction[] = ['fold', 'show'];

/** What is done with what a rule is about, in a word or two. */
export function ruleActionText(action: RuleAction): string {
  return text(`rule_${action}`);
}

/** A rule as the list shows it. */
export interface RuleView {
  readonly name: string;
  readonly action: RuleAction;
  /** Where it holds, in a list of which not all hold everywhere. */
  readonly detail?: string;
}

interface Props {
  readonly rules: readonly RuleView[];
  readonly none: string;
  readonly onAction: (index: number, action: RuleAction) => void;
  readonly onRemove: (index: number) => void;
}

/** What a rule is about; two may have one name. */
function aboutOf({ name, detail }: RuleView): string {
  return detail ? `${name} (${detail})` : name;
}

/** Rules of the reader, newest first; each can be turned round or taken away. */
export function RuleList({ rules, none, onAction, onRemove }: Props) {
  if (rules.length === 0) return <p class="empty soft">{none}</p>;
  const newestFirst = rules.map((rule, index) => ({ rule, index })).reverse();
  return (
    <ul class="rows">
      {newestFirst.map(({ rule, index }) => (
        <li key={`${rule.name} ${rule.detail}`} class="row">
          <p class="grow">
            <bdi class="title">{rule.name}</bdi>
            {rule.detail && <span class="small soft">{rule.detail}</span>}
          </p>
          <div class="narrow">
            <Select
              says={text('rule_action_of', aboutOf(rule))}
              value={rule.action}
              choices={RULE_ACTIONS}
              textOf={ruleActionText}
              onChange={(action) => onAction(index, action)}
            />
          </div>
          <Button look="quiet" says={pairText(text('remove'), aboutOf(rule))} onClick={() => onRemove(index)}>
            {text('remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
