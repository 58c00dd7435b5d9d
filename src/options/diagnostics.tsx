import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
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
    // What cannot be read is worth a report itself.
    readEngine().catch(() => null),
    send('scorer-state', undefined).catch(() => null),
    usedBytes().catch(() => null),
  ]);
  const language = uiLanguage();
  return diagnosticsText({
    version: extensionVersion(),
    browser,
    language,
    access,
    engine,
    scorer,
    bytes: used?.bytes ?? null,
    settings,
  });
}

/** Facts for a bug report, to read before they are copied. */
export function Diagnostics({ model, settings }: SectionProps) {
  const engine = model.engine.value;
  const report = useSignal('');
  const box = useRef<HTMLTextAreaElement>(null);
  const outcome = useSignal<'copied' | 'refused' | null>(null);
  useEffect(() => {
    let isLatest = true;
    outcome.value = null;
    void gather(settings).then((gathered) => {
      if (isLatest) report.value = gathered;
    });
    return () => {
      isLatest = false;
    };
  }, [settings, engine, report, outcome]);
  const copy = async () => {
    try {
      // How the model is, nobody tells the page: it may have loaded, or failed, since.
      report.value = await gather(settings);
      await navigator.clipboard.writeText(report.value);
      outcome.value = 'copied';
    } catch {
      outcome.value = 'refused';
      box.current?.focus();
      box.current?.select();
    }
  };
  return (
    <Section id="diagnostics">
      <textarea
        ref={box}
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
        <Button id="diagnostics-copy" onClick={() => void copy()}>
          {text('diagnostics_copy')}
        </Button>
        <span role="status">{outcome.value && text(`diagnostics_${outcome.value}`)}</span>
      </div>
    </Section>
  );
}
