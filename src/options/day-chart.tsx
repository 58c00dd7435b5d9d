import { text, uiLanguage } from '../platform/words';
import { countText, numberText, pairText } from '../ui/say';
import { type ChartLabel, chartTop, type DayBar } from './chart-data';

const DAY_WIDTH = 8;
const HEIGHT = 120;

/** What a part of a bar stands for. */
export function chartLabelText(label: ChartLabel): string {
  return text(label === 'list' ? 'statistics_list' : `label_${label}`);
}

/** A day, given as `YYYY-MM-DD`, in the reader's language. */
export function dayText(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const words = new Date(year, month - 1, date).toLocaleDateString(uiLanguage(), {
    day: 'numeric',
    month: 'short',
  });
  // French counts the first day of a month as the first, and browsers do not know it.
  return uiLanguage().startsWith('fr') ? words.replace(/^1\b/, '1er') : words;
}

/** Folded comments a day as stacked bars, oldest first; time runs from left to right in every language. */
export function DayChart({ bars }: { readonly bars: readonly DayBar[] }) {
  const top = chartTop(Math.max(...bars.map((bar) => bar.total)));
  const total = bars.reduce((sum, bar) => sum + bar.total, 0);
  const first = bars[0]?.day ?? '';
  const last = bars.at(-1)?.day ?? '';
  return (
    <figure class="chart" dir="ltr">
      <span class="small soft scale">{numberText(top)}</span>
      <svg
        viewBox={`0 0 ${bars.length * DAY_WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={countText('statistics_chart', total, dayText(first), dayText(last))}
      >
        {bars.map((bar, i) => (
          <Bar key={bar.day} bar={bar} x={i * DAY_WIDTH} top={top} />
        ))}
      </svg>
      <p class="ends small soft">
        <span>{dayText(first)}</span>
        <span>{dayText(last)}</span>
      </p>
    </figure>
  );
}

function Bar({ bar, x, top }: { readonly bar: DayBar; readonly x: number; readonly top: number }) {
  let y = HEIGHT;
  return (
    <g>
      <title>{pairText(dayText(bar.day), countText('comments', bar.total))}</title>
      {bar.parts.map(({ label, count }) => {
        const height = (count / top) * HEIGHT;
        y -= height;
        return <rect key={label} data-chart={label} x={x + 1} width={DAY_WIDTH - 2} y={y} height={height} />;
      })}
    </g>
  );
}
