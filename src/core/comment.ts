/** One comment on a page, as detect gives it. */
export interface Comment {
  /** The comment's own element; replies may be nested in it. */
  readonly element: HTMLElement;
  /** What holds the words; what is folded. Inside `element`, or `element` itself. */
  readonly body: HTMLElement;
  /** The words to judge: no author, date, buttons, signature, nor quoted text of others. */
  readonly text: string;
  readonly author?: string;
  readonly permalink?: string;
  /** Id of the platform adapter that found it, `microdata`, `picked` or `generic`. */
  readonly platform: string;
  /** The element of the comment this one answers, where the page shows it. */
  readonly parent?: HTMLElement;
}
