import { text } from '../platform/words';
import { Button } from '../ui/button';
import { pairText } from '../ui/say';
import type { SectionProps } from './options';
import { focusSection } from './section';

/** Sites on which the reader pointed out where the comments are. */
export function PickedThreads({ model, settings }: SectionProps) {
  const sites = Object.keys(settings.picked).sort();
  if (sites.length === 0) return null;
  return (
    <>
      <h3 class="sub">{text('picked_title')}</h3>
      <ul class="rows">
        {sites.map((site) => (
          <li key={site} class="row">
            <p class="grow">
              <bdi dir="ltr" class="title">
                {site}
              </bdi>
              <code class="small soft" dir="ltr">
                {settings.picked[site]?.item}
              </code>
            </p>
            <Button
              look="quiet"
              says={pairText(text('remove'), site)}
              onClick={() => {
                focusSection('sites');
                void model.change((s) => {
                  const { [site]: _gone, ...picked } = s.picked;
                  return { ...s, picked };
                });
              }}
            >
              {text('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
