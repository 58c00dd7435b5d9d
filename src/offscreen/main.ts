import { fileAddress } from '../platform/files';
import { onMessage } from '../platform/messages';
import { localJudge } from '../score/local-judge';

const judge = localJudge(fileAddress);

onMessage('host-score', ({ texts, urgent, engine }) => judge.score(texts, urgent, engine));
onMessage('host-explain', ({ text, engine }) => judge.explain(text, engine));
onMessage('host-state', () => judge.state());
onMessage('host-measure', ({ engine }) => judge.measure(engine));
