import { text } from '../platform/words';
import { AccessNote } from '../ui/access-note';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { usePassFocus } from '../ui/pass-focus';
import { countText, pausedText } from '../ui/say';
import type { PopupModel } from './popup-model';

/** How things stand on this page, in one sentence; nothing where all is as it should be. */
export function PageNote({ model }: { readonly model: PopupModel }) {
  const state = model.state.value;
  switch (state.name) {
    case 'ready':
      return null;
    case 'opening':
      return <Note>{text('state_opening')}</Note>;
    case 'unfilterable':
    case 'unreachable':
    case 'off':
    case 'none':
      return <Note>{text(`state_${state.name}`)}</Note>;
    case 'paused':
      return <PausedNote until={state.until} onResume={() => void model.pause(0)} />;
    case 'permission':
      return (
        <AccessNote
          words={text('state_permission')}
          onAllow={() => void model.allow()}
          heirs={['#site-on', '.pause .button']}
        />
      );
    case 'no-model':
      return <Note tone="bad">{text('state_no_model', state.problem)}</Note>;
    case 'judging':
      return <Note passing>{countText('state_judging', state.waiting)}</Note>;
    case 'language':
    case 'failed':
      return <Note tone="warn">{countText(`state_${state.name}`, state.count)}</Note>;
  }
}

function PausedNote({ until, onResume }: { readonly until: number; readonly onResume: () => void }) {
  usePassFocus('#resume', '.pause .button');
  const words = Number.isFinite(until) ? pausedText(until) : text('state_paused_closed');
  return (
    <Note
      tone="warn"
      action={
        <Button id="resume" onClick={onResume}>
          {text('popup_resume')}
        </Button>
      }
    >
      {words}
    </Note>
  );
}
