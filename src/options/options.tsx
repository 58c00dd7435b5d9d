import { useEffect } from 'preact/hooks';
import type { Settings } from '../core/settings';
import { text } from '../platform/words';
import { Logo } from '../ui/logo';
import { AllSites } from './all-sites';
import { Authors } from './authors';
import { Backup } from './backup';
import { Diagnostics } from './diagnostics';
import { ModelSection } from './model-section';
import type { OptionsModel } from './options-model';
import { Problem } from './problem';
import { SECTIONS } from './sections';
import { Shortcuts } from './shortcuts';
import { Sites } from './sites';
import { Statistics } from './statistics';
import { Sync } from './sync';
import { TryIt } from './try-it';
import { Words } from './words';

/** What every section is given. */
export interface SectionProps {
  readonly model: OptionsModel;
  readonly settings: Settings;
}

/** The options page. */
export function Options({ model }: { readonly model: OptionsModel }) {
  const settings = model.settings.value;
  return (
    <>
      <header class="top">
        <Logo size={32} />
        <h1 id="options-title" tabIndex={-1}>
          {text('options_title')}
        </h1>
      </header>
      <div class="columns">
        <nav aria-label={text('options_nav')}>
          <ul>
            {SECTIONS.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{text(`section_${id}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>{settings && <Sections model={model} settings={settings} />}</main>
      </div>
      <Problem model={model} />
    </>
  );
}

function Sections(props: SectionProps) {
  // The anchor of the address was not there yet when the browser looked for it.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <>
      <AllSites {...props} />
      <Sites {...props} />
      <Authors {...props} />
      <Words {...props} />
      <ModelSection {...props} />
      <TryIt {...props} />
      <Statistics {...props} />
      <Backup {...props} />
      <Sync {...props} />
      <Shortcuts />
      <Diagnostics {...props} />
    </>
  );
}
