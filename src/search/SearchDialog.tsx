import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { bestPart, markedText } from './markedText.ts';
import type { Found } from './searchFile.ts';

/** So many places are shown; whoever needs more has words to add. */
const MOST = 50;

interface SearchDialogProps {
  /** The address of the publication's first page, and the path of the page that is open under it. */
  readonly home: string;
  readonly here: string;
  /** Whether there are references. */
  readonly cites: boolean;
  /** Finds places; null while it is loaded, and a sentence where it could not be. */
  readonly find: ((query: string) => readonly Found[]) | string | null;
}

/** The field for words and the places that have them: the arrow keys go from place to place, Enter leads there, Esc closes. */
export function SearchDialog({ home, here, cites, find }: SearchDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const title = useId();
  const asked = query.trim();
  const found = useMemo(() => (typeof find === 'function' && asked !== '' ? find(asked) : []), [find, asked]);
  const close = () => {
    dialog.current?.close();
  };
  const stops = () => [...(dialog.current?.querySelectorAll<HTMLElement>('input, .search-places a') ?? [])];
  // A key that comes before the places do waits for them.
  const early = useRef<'ArrowDown' | 'Enter' | null>(null);
  const toFirst = (key: 'ArrowDown' | 'Enter') => {
    early.current = find === null ? key : null;
    if (key === 'Enter') stops()[1]?.click();
    else stops()[1]?.focus();
  };
  useEffect(() => {
    if (early.current !== null && find !== null) toFirst(early.current);
  }, [find]);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = stops();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    if (at === 0 && (event.key === 'ArrowDown' || event.key === 'Enter')) toFirst(event.key);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      all[Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), all.length - 1)]?.focus();
    // In a field for searching it would only empty the field.
    else if (event.key === 'Escape' && !event.isComposing) close();
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      class="search"
      aria-labelledby={title}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        // Outside of what the dialog holds there is only what lies behind it.
        if (target === dialog.current) close();
      }}
    >
      <div class="search-inside">
        <div class="search-head">
          <h2 id={title}>Search</h2>
          <button type="button" onClick={close}>
            Close
          </button>
        </div>
        <input
          type="search"
          aria-label="Words or a number to look for"
          placeholder="Words, a name, or a number"
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={({ currentTarget }) => {
            early.current = null;
            setQuery(currentTarget.value);
          }}
        />
        <p class="search-said" role="status">
          {typeof find === 'string' ? find : find === null ? 'One moment …' : said(asked, found.length)}
        </p>
        {typeof find === 'function' && asked === '' && (
          <p class="search-help">
            {`This looks through the text, the figures${cites ? ', the claims and the references' : ' and the claims'} of this publication. A number is found as it is printed.`}
          </p>
        )}
        {typeof find === 'function' && asked !== '' && found.length === 0 && (
          <Nothing {...{ home, cites, close }} />
        )}
        <ol class="search-places">
          {found.slice(0, MOST).map((place) => (
            <li key={`${place.page}#${place.id}`}>
              <Place {...{ place, home, here, close }} />
            </li>
          ))}
        </ol>
      </div>
    </dialog>
  );
}

function said(asked: string, places: number): string {
  if (asked === '') return '';
  if (places === 0) return `Nothing found for “${asked}”.`;
  if (places === 1) return '1 place found.';
  return places > MOST ? `${places} places found; the first ${MOST} are shown.` : `${places} places found.`;
}

interface NothingProps extends Pick<SearchDialogProps, 'home' | 'cites'> {
  readonly close: () => void;
}

/** What to try where no place has all the words. */
function Nothing({ home, cites, close }: NothingProps) {
  return (
    <div class="search-help">
      <p>A place is found when it has all the words. You can</p>
      <ul>
        <li>leave a word out, or write its beginning alone;</li>
        <li>write a number with all the digits that are printed;</li>
        <li>
          look at the lists: every number is among the <a href={`${home}claims/`}>claims</a>
          {cites && (
            <>
              , and the{' '}
              <a href={`${home}#references`} onClick={close}>
                references
              </a>{' '}
              stand under the article
            </>
          )}
          .
        </li>
      </ul>
    </div>
  );
}

interface PlaceProps extends Pick<SearchDialogProps, 'home' | 'here'> {
  readonly place: Found;
  readonly close: () => void;
}

/** One place: its heading and its page, and the part of its text that answers, with the words marked. */
function Place({ place, home, here, close }: PlaceProps) {
  const { page, pageName, title, text, terms, paragraphs } = place;
  const { start, end } = bestPart(text, terms);
  const shown = markedText(text.slice(start, end), terms);
  const first =
    start +
    shown.slice(0, shown.findIndex(({ found }) => found) + 1).reduce((sum, run) => sum + run.text.length, 0);
  const id = paragraphs.findLast(([begins]) => begins < first)?.[1] ?? place.id;
  const anchor = id === '' ? '' : `#${id}`;
  return (
    <a href={page === here && anchor !== '' ? anchor : `${home}${page}${anchor}`} onClick={close}>
      <span class="search-title">
        <Runs runs={markedText(title, terms)} />
      </span>{' '}
      <span class="search-page">{pageName}</span>{' '}
      <span class="search-text">
        {start > 0 && '… '}
        <Runs runs={shown} />
        {end < text.length && ' …'}
      </span>
    </a>
  );
}

function Runs({ runs }: { readonly runs: ReturnType<typeof markedText> }) {
  return <>{runs.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))}</>;
}
