import { fileAddress } from '../platform/files';
import { onMessage } from '../platform/messages';
import { localJudge } from '../score/local-judge';

const judge = localJudge(fileAddress);

onMessage('host-score', ({ texts, urgent, engine }) => judge.score(texts, urgent, engine));
onMessage('host-explain', ({ text, engine }) => judge.explain(text, engine));
onMessage('host-state', () => judge.state());
onMessage('host-measure', ({ engine }) => judge.measure(engine));

// Who makes this page is about to ask the engine that its address names: it loads meanwhile.
void judge.score([], false, location.hash.slice(1));
