import type { Adapter } from '../adapter';

/** Fora, made from XenForo 2; answers may be nested. */
export default {
  id: 'verticalscope',
  name: 'VerticalScope',
  fingerprint: '.js-messageCard .bbWrapper',
  item: '.js-messageCard',
  body: '.message-body .bbWrapper',
  author: '.MessageCard__user-info__name, .MessageCard__user-info .username',
  permalink: '.MessageCard__date-created',
  omit: ['.bbCodeBlock-expandLink'],
  quotes: ['.bbCodeBlock--unfurl'],
} satisfies Adapter;
