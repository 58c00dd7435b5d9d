import type { Scene } from './stage';

export const ACTIONS = ['fold', 'blur', 'dim', 'hide', 'mark'] as const;
/** What holds the words of the comment `b`. */
export const BODY = '[data-c="b"] > [data-b]';

/** Height and place of the first element at `selector`; null where it is not drawn. */
export function boxOf(scene: Scene, selector: string): Promise<{ top: number; height: number } | null> {
  return scene.page.evaluate((at) => {
    const element = document.querySelector(at);
    const box = element?.getClientRects()[0];
    return box ? { top: box.top, height: element.getBoundingClientRect().height } : null;
  }, selector);
}
