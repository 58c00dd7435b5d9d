import type { ComponentChildren } from 'preact';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import { RULE_ACTIONS, type RuleAction, ruleActionText } from './rule-list';

interface Props {
  /** Begins the ids of its controls: `<id>-action`, `<id>-add`. */
  readonly id: string;
  readonly action: RuleAction;
  readonly onAction: (action: RuleAction) => void;
  readonly onAdd: () => Promise<void>;
  /** The fields that say what the rule is about. */
  readonly children: ComponentChildren;
}

/** The form that adds a rule to a list: what it is about, what is to be done, and the button. */
export function AddRule({ id, action, onAction, onAdd, children }: Props) {
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        void onAdd();
      }}
    >
      {children}
      <div class="typed">
        <label for={`${id}-action`}>{text('rule_action')}</label>
        <Select
          id={`${id}-action`}
          value={action}
          choices={RULE_ACTIONS}
          textOf={ruleActionText}
          onChange={onAction}
        />
      </div>
      <Button type="submit" look="main" id={`${id}-add`}>
        {text('add')}
      </Button>
    </form>
  );
}
