/** Ordinary comments of the lengths that threads have, to measure an engine with. */
export const SAMPLE_COMMENTS: readonly string[] = [
  'Thanks for the write-up.',
  'Does anyone know when the bridge opens again?',
  'I had the same problem and a restart fixed it for me.',
  'The second chart is missing a unit on its left axis, or am I reading it wrong?',
  'We took the early train, changed once, and were there before the rain began. Would do it again.',
  'Nonsense. The report says the opposite, on page four, and the author knows it.',
  'My grandmother used to make it with less sugar and a pinch of salt; it keeps for a week in a cold place.',
  'Not sure about this. The old version was slower, but it never lost my work when the battery ran out.',
  'First!',
  'Could somebody explain why the council needs three years for a crossing and two days for a parking fee?',
  'I disagree with nearly all of this, and still it is the best argument for the other side that I have read.',
  'What a game. Ninety minutes of nothing, then two goals in three minutes, and half the stadium already gone.',
  'Works on my machine, with the latest update and all extensions off. Try a new profile before you reinstall.',
  'You clearly did not read the article before you wrote this.',
  'The photographs are lovely, the text is a press release with the names changed.',
  'As someone who worked there for eleven years: it was always like this, it is only that nobody asked us before. People who complained were moved to the night shift, and those who did not were told how lucky they were. I left in spring and have slept well ever since.',
];
