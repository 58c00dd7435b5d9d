import { openOptionsPage } from '../platform/tabs';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { Logo } from '../ui/logo';
import { Access } from './access';
import { FoldPicture, MachinePicture, OpenPicture } from './pictures';
import { Samples } from './samples';

const STEPS = [
  { name: 'fold', Picture: FoldPicture },
  { name: 'machine', Picture: MachinePicture },
  { name: 'open', Picture: OpenPicture },
];

/** What a reader sees once, after adding Foldaway. */
export function Welcome() {
  return (
    <>
      <header class="hello">
        <Logo size={56} />
        <h1>{text('welcome_title')}</h1>
        <p>{text('welcome_intro')}</p>
      </header>
      <main>
        <ul class="steps">
          {STEPS.map(({ name, Picture }) => (
            <li key={name} class="sheet">
              <Picture />
              <h2>{text(`welcome_${name}`)}</h2>
              <p class="soft">{text(`welcome_${name}_more`)}</p>
            </li>
          ))}
        </ul>
        <Access />
        <Samples />
        <p class="soft end">
          {text('welcome_end')}{' '}
          <Button look="quiet" id="options" onClick={() => void openOptionsPage()}>
            {text('options_title')}
          </Button>
        </p>
      </main>
    </>
  );
}
