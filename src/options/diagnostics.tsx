import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Settings } from '../core/settings';
import { browserName, extensionVersion } from '../platform/about';
import { readEngine } from '../platform/engine-store';
import { send } from '../platform/messages';
import { hasHostAccess } from '../platform/permissions';
import { usedBytes } from '../platform/settings-store';
import { text, uiLanguage } from '../platform/words';
import { Button } from '../ui/button';
import { diagnosticsText } from './diagnostics-text';
import type { SectionProps } from './options';
import { Section } from './section';

async function gather(settings: Settings): Promise<string> {
  const [browser, access, engine, scorer, used] = await Promise.all([
    browserName(),
    hasHostAccess(),
    readEngine(),
    send('scorer-state', undefined).catch(() => null),
    usedBytes(),
  ]);
  const language = uiLanguage();
  return diagnosticsText({
    version: extensionVersion(),
    browser,
    language,
    access,
    engine,
    scorer,
    bytes: used.bytes,
    settings,
  });
}

/** Facts for a bug report, to read before they are copied. */
export function Diagnostics({ settings }: SectionProps) {
  const report = useSignal('');
  const copied = useSignal(false);
  useEffect(() => {
    copied.value = false;
    void gather(settings).then((gathered) => {
      report.value = gathered;
    });
  }, [settings, report, copied]);
  return (
    <Section id="diagnostics">
      <textarea
        id="diagnostics-text"
        class="entry small"
        dir="ltr"
        rows={10}
        readOnly={true}
        spellcheck={false}
        aria-label={text('section_diagnostics')}
        value={report.value}
      />
      <div class="row">
        <Button
          id="diagnostics-copy"
          onClick={() =>
            void navigator.clipboard.writeText(report.value).then(() => {
              copied.value = true;
            })
          }
        >
          {text('diagnostics_copy')}
        </Button>
        <span role="status">{copied.value && text('diagnostics_copied')}</span>
      </div>
    </Section>
  );
}
