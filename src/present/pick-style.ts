/** Styles of the pick overlay, in its own shadow root. */
export const PICK_STYLE = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important;
  pointer-events: none !important; display: block !important; }
.box { position: fixed; border: 2px solid #0f766e; border-radius: 4px; background: rgb(15 118 110 / .12); box-sizing: border-box; }
.box.hover { border-style: dashed; }
.panel { position: fixed; inset-block-end: 16px; inset-inline: 0; margin: auto; width: fit-content; max-width: min(92vw, 560px);
  pointer-events: auto; display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 12px 16px; box-sizing: border-box;
  font: 15px/1.4 system-ui, sans-serif; color: #1d2730; background: #fff; border: 1px solid #b9c4cc; border-radius: 10px;
  box-shadow: 0 6px 24px rgb(0 0 0 / .25); }
p { margin: 0; flex: 1 1 200px; }
button { font: inherit; padding: 6px 14px; border-radius: 7px; border: 1px solid #71808b; background: none; color: inherit; cursor: pointer; }
button.main { background: #0f766e; border-color: #0f766e; color: #fff; }
button:focus-visible { outline: 2px solid #0f766e; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  .panel { color: #e6ebef; background: #20282f; border-color: #4a5863; }
  .box { border-color: #5ec8bd; }
  button:focus-visible { outline-color: #5ec8bd; }
}`;
