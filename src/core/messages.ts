import type { EngineInfo, ModelFault, Span } from './engine';
import { LABELS, type Label } from './labels';
import { aFlag, anObject, aText, aWhole, listOf, maybe, oneOf, type Read, readOr } from './read';
import type { SiteOverrides } from './settings';
import type { FrameCounts, FrameStatus } from './status';
import type { Unjudged } from './verdict';

/** Scores of some texts, as they travel between contexts (JSON knows no NaN). */
export interface ScoreReply {
  /** Per text seven probabilities in label order, or why there are none. */
  readonly results: readonly (readonly number[] | Unjudged)[];
  readonly engine: EngineInfo;
}

/** What of the scorer can be told without judging anything. */
export interface ScorerState {
  readonly state: 'idle' | 'loading' | 'ready' | 'failed';
  readonly engine: EngineInfo | null;
  /** One sentence, where `state` is `failed`. */
  readonly problem?: string;
  /** What kind of problem, where that is known. */
  readonly fault?: ModelFault;
  /** The engine that failed: until another is asked to judge, that is how things are. */
  readonly failed?: string;
  /** The problem in English and in detail, for a bug report. */
  readonly detail?: string;
  /** Of the model's own work, without the wait for its turn; null until it has judged. */
  readonly msPerComment: number | null;
}

/** What one engine needs on this computer. */
export interface Measurement {
  readonly loadMilliseconds: number;
  readonly millisecondsPerComment: number;
  /** Bytes of all its tensors. */
  readonly bytes: number;
  readonly backend: EngineInfo['backend'];
}

/** Parts of the content script that are loaded only where they are needed; each is a script of that name. */
export const PARTS = ['presenting', 'weighing'] as const;
export type PartName = (typeof PARTS)[number];

/** A reply, or one sentence that says why there is none. */
export type Answer<T> = { readonly ok: T } | { readonly problem: string; readonly fault?: ModelFault };

/**
 * Every one-shot message: name → [what it carries, what comes back]. Both ends are typed from here;
 * `src/platform/messages.ts` sends and receives them.
 * `frame-*`, `scorer-*` and `options-*` go to the background, `host-*` from it to the scorer's host, `tab-*` to a tab.
 */
export interface Protocol {
  /** A frame asks which site it belongs to: that of the tab's page. */
  'frame-hello': [undefined, { site: string | null }];
  /** A frame needs one more part of the content script. */
  'frame-part': [{ name: PartName }, null];
  'frame-counts': [FrameCounts, null];
  /** Statistics: labels of comments folded for the first time. */
  'frame-folded': [{ labels: (Label | null)[] }, null];
  'scorer-score': [{ texts: string[]; urgent: boolean }, Answer<ScoreReply>];
  'scorer-explain': [{ text: string }, Answer<Span[]>];
  'scorer-state': [undefined, ScorerState];
  /** Loads an engine afresh, beside the one at work, and measures it; for the extension's own pages. */
  'options-measure': [{ engine: string }, Answer<Measurement>];
  'host-score': [{ texts: string[]; urgent: boolean; engine: string }, Answer<ScoreReply>];
  'host-explain': [{ text: string; engine: string }, Answer<Span[]>];
  'host-state': [undefined, ScorerState];
  'host-measure': [{ engine: string }, Answer<Measurement>];
  /** Sent to all frames of a tab. */
  'tab-command': [TabCommand, null];
  /** Sent to all frames before an update takes the extension's place: give the page back and end. */
  'tab-leave': [undefined, null];
}

export type Payload<N extends keyof Protocol> = Protocol[N][0];
export type Reply<N extends keyof Protocol> = Protocol[N][1];

const aCount = aWhole(0);
const nothing: Read<undefined> = (raw) => maybe(oneOf(undefined))(raw ?? undefined);
const texts = listOf(aText(), 256);
const toScore = { texts, urgent: aFlag };
const forEngine = { engine: aText() };

/** What each message must look like to be taken; a frame of a web page is not trusted to keep to the types. */
const SHAPES: { [N in keyof Protocol]: Read<unknown> } = {
  'frame-hello': nothing,
  'frame-part': anObject({ name: oneOf(...PARTS) }),
  'frame-counts': anObject({
    found: aCount,
    judged: aCount,
    folded: aCount,
    unjudged: anObject({ empty: aCount, language: aCount, failed: aCount }),
  }),
  'frame-folded': anObject({ labels: listOf(oneOf(null, ...LABELS), 10_000) }),
  'scorer-score': anObject(toScore),
  'scorer-explain': anObject({ text: aText() }),
  'scorer-state': nothing,
  'host-score': anObject({ ...toScore, ...forEngine }),
  'host-explain': anObject({ text: aText(), ...forEngine }),
  'host-state': nothing,
  'options-measure': anObject(forEngine),
  'host-measure': anObject(forEngine),
  'tab-leave': nothing,
  'tab-command': anObject({ do: oneOf('next', 'previous', 'show-all', 'fold-all') }),
};

export function isMessageName(name: unknown): name is keyof Protocol {
  return typeof name === 'string' && Object.hasOwn(SHAPES, name);
}

/** Whether `data` is what a message of this name carries. */
export function messageFits(name: keyof Protocol, data: unknown): boolean {
  return readOr(SHAPES[name], data) !== null;
}

/** What judges: the same interface on both sides of every message. */
export interface Judge {
  /** Scores texts, `urgent` ones (in view) before others. Never rejects: a fault is a `problem`. */
  score(texts: string[], urgent: boolean, engine: string): Promise<Answer<ScoreReply>>;
  explain(text: string, engine: string): Promise<Answer<Span[]>>;
  state(): Promise<ScorerState>;
  /** Loads the engine once more, measures it on sample comments and lets it go. */
  measure(engine: string): Promise<Answer<Measurement>>;
}

/** The judge as the background knows it. */
export interface HostedJudge extends Judge {
  /** Something will be asked in a moment: what takes long to start may start. */
  prepare(): void;
}

export interface TabCommand {
  readonly do: 'next' | 'previous' | 'show-all' | 'fold-all';
}

/** What the popup says to the frames of its tab, over a port named `popup`. */
export type PopupToFrame =
  /** Try these settings at once, without keeping them; null goes back to the kept ones. */
  | { readonly preview: SiteOverrides | null }
  | { readonly do: 'goto' | 'show' | 'fold'; readonly key: number; readonly frame: string }
  | { readonly do: 'show-all' | 'fold-all' }
  /** "Comments not found here?": the reader picks one on the page. */
  | { readonly do: 'pick' };

/** What a frame says to the popup: its status, at the start and after each change. */
export type FrameToPopup = FrameStatus;

export const POPUP_PORT = 'popup';
