import { copyText } from '../../figures/kit/copyText.ts';

/** What the code of a table is called in an address. */
export const FOUND = 'found';

/** A link that opens the table as it stands: level, rows, and how many were tried. */
export function FoundLink({ code }: { readonly code: string }) {
  const address = `#${FOUND}=${code}`;
  return (
    <p class="game-code controls">
      To share or to go on later: <a href={address}>{code}</a>{' '}
      <button
        type="button"
        class="text-button"
        onClick={({ currentTarget }) => {
          copyText(new URL(address, location.href).href, currentTarget);
        }}
      >
        Copy the link
      </button>
    </p>
  );
}
