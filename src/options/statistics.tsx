import { type Signal, useSignal } from '@preact/signals';
import type { DayCounts } from '../core/statistics';
import { eraseStatistics, readStatistics } from '../platform/statistics';
import { text } from '../platform/words';
import { ConfirmButton } from '../ui/confirm-button';
import { numberText } from '../ui/say';
import { Select } from '../ui/select';
import { CHART_LABELS, type DayBar, dayBars, totalsBy } from './chart-data';
import { chartLabelText, DayChart, dayText } from './day-chart';
import { GeneralRow } from './general-row';
import type { SectionProps } from './options';
import type { OptionsModel } from './options-model';
import { focusSection, Section } from './section';
import { useReading } from './use-reading';

/** What was folded in the last 90 days, by day, label and site. */
export function Statistics(props: SectionProps) {
  const counts = useSignal<readonly DayCounts[] | null>(null);
  useReading(() => {
    void readStatistics().then((read) => {
      counts.value = read;
    });
  });
  const known = counts.value ?? [];
  return (
    <Section id="statistics">
      <GeneralRow {...props} name="statistics" />
      {counts.value && known.length === 0 && <p class="empty soft">{text('statistics_none')}</p>}
      {known.length > 0 && (
        <>
          <Charts counts={known} />
          <ConfirmButton
            id="erase-statistics"
            words={text('statistics_erase')}
            onConfirm={() => {
              focusSection('statistics');
              void erase(props.model, counts);
            }}
          />
        </>
      )}
    </Section>
  );
}

async function erase(model: OptionsModel, counts: Signal<readonly DayCounts[] | null>): Promise<void> {
  await model.attempt(eraseStatistics);
  counts.value = await readStatistics();
}

const ALL = '';

function Charts({ counts }: { readonly counts: readonly DayCounts[] }) {
  const site = useSignal(ALL);
  const sites = totalsBy(counts, (entry) => entry.site);
  const chosen = site.value === ALL ? counts : counts.filter((entry) => entry.site === site.value);
  const bars = dayBars(chosen, new Date());
  return (
    <>
      <Select
        id="statistics-site"
        says={text('statistics_site')}
        value={site.value}
        choices={[ALL, ...sites.map(({ key }) => key)]}
        textOf={(name) => {
          const count = sites.find(({ key }) => key === name)?.count;
          return count === undefined ? text('statistics_all_sites') : `${name} (${numberText(count)})`;
        }}
        onChange={(name) => {
          site.value = name;
        }}
      />
      <DayChart bars={bars} />
      <Legend counts={chosen} />
      <DayTable bars={bars} />
    </>
  );
}

function Legend({ counts }: { readonly counts: readonly DayCounts[] }) {
  const totals = new Map(totalsBy(counts, (entry) => entry.label).map(({ key, count }) => [key, count]));
  return (
    <ul class="legend small">
      {CHART_LABELS.filter((label) => totals.has(label)).map((label) => (
        <li key={label}>
          <span class="chip" data-chart={label} aria-hidden="true" />
          <span class="capital">{chartLabelText(label)}</span> <b>{numberText(totals.get(label) ?? 0)}</b>
        </li>
      ))}
    </ul>
  );
}

/** The chart in numbers, for those who cannot see it. */
function DayTable({ bars }: { readonly bars: readonly DayBar[] }) {
  return (
    <details class="disclosure">
      <summary>{text('statistics_table')}</summary>
      <table class="days small">
        <thead>
          <tr>
            <th scope="col">{text('statistics_day')}</th>
            <th scope="col">{text('statistics_folded')}</th>
            <th scope="col">{text('statistics_labels')}</th>
          </tr>
        </thead>
        <tbody>
          {bars
            .filter((bar) => bar.total > 0)
            .reverse()
            .map((bar) => (
              <tr key={bar.day}>
                <th scope="row">{dayText(bar.day)}</th>
                <td>{numberText(bar.total)}</td>
                <td>
                  {bar.parts
                    .map((part) => `${chartLabelText(part.label)} ${numberText(part.count)}`)
                    .join(', ')}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
