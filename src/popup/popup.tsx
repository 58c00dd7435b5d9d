import { Note } from '../ui/note';
import { Counts } from './counts';
import { FoldedList } from './folded-list';
import { PageNote } from './page-note';
import { Pause } from './pause';
import { PopupFooter } from './popup-footer';
import type { PopupModel } from './popup-model';
import { SiteChoices } from './site-choices';
import { SiteHead } from './site-head';
import { SiteLabels } from './site-labels';
import { SiteTolerance } from './site-tolerance';

/** States in which nothing of this site can be set or counted. */
const WITHOUT_SITE = ['opening', 'unfilterable', 'permission'];
/** States in which the page's comments are not looked at. */
const WITHOUT_COMMENTS = [...WITHOUT_SITE, 'off', 'paused', 'unreachable'];

export function Popup({ model }: { readonly model: PopupModel }) {
  const name = model.state.value.name;
  const hasSite = !WITHOUT_SITE.includes(name) || (name === 'opening' && model.site.value !== null);
  return (
    <>
      <SiteHead model={model} />
      <main>
        {model.problem.value && <Note tone="bad">{model.problem.value}</Note>}
        <PageNote model={model} />
        {!WITHOUT_COMMENTS.includes(name) && <Counts model={model} />}
        {hasSite && name !== 'off' && name !== 'paused' && (
          <>
            <SiteTolerance model={model} />
            <SiteChoices model={model} />
            <div class="folds">
              <SiteLabels model={model} />
              <FoldedList model={model} />
            </div>
          </>
        )}
        {name !== 'paused' && name !== 'permission' && <Pause model={model} />}
      </main>
      <PopupFooter model={model} />
    </>
  );
}
