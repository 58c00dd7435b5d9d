import { ACTIONS, REPLIES } from '../core/settings';
import { text } from '../platform/words';
import { Select } from '../ui/select';
import type { PopupModel } from './popup-model';

/** What happens to a comment that folds, and to its replies. */
export function SiteChoices({ model }: { readonly model: PopupModel }) {
  const { action, replies } = model.preferences.value;
  return (
    <section class="choices">
      <div>
        <label for="action">{text('setting_action')}</label>
        <Select
          id="action"
          value={action}
          choices={ACTIONS}
          textOf={(choice) => text(`choice_action_${choice}`)}
          onChange={(choice) => model.keep({ action: choice })}
        />
      </div>
      <div>
        <label for="replies">{text('setting_replies')}</label>
        <Select
          id="replies"
          value={replies}
          choices={REPLIES}
          textOf={(choice) => text(`choice_replies_${choice}`)}
          onChange={(choice) => model.keep({ replies: choice })}
        />
      </div>
    </section>
  );
}
