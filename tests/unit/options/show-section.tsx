import { type ComponentType, render } from 'preact';
import type { SectionProps } from '../../../src/options/options';
import { openOptions } from '../../../src/options/options-model';

/** Shows one section of the options page, which is there as soon as the settings have been read. */
export function showSection(View: ComponentType<SectionProps>): void {
  const model = openOptions();
  function Page() {
    return model.settings.value && <View model={model} settings={model.settings.value} />;
  }
  render(<Page />, document.body);
}
