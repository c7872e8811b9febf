import type { PictureFile } from '../../publication/loadPictures.ts';
import { shownSize } from './shownSize.ts';

/** A picture with the address that the build gave it. */
export interface AddressedPicture extends PictureFile {
  readonly address: string;
}

export interface PictureViewProps {
  readonly light: AddressedPicture;
  /** The same for a dark page; null where one picture serves both. */
  readonly dark: AddressedPicture | null;
  readonly alt: string;
  /** Whether it may wait until a reader comes near: one that stands on the first screen may not. */
  readonly waits: boolean;
}

/** A picture of the author's in the room that it will take, before it has arrived. */
export function PictureView({ light, dark, alt, waits }: PictureViewProps) {
  return (
    <picture>
      {dark && (
        // Paper is light.
        <source media="screen and (prefers-color-scheme: dark)" srcset={dark.address} {...shownSize(dark)} />
      )}
      <img
        class="picture"
        src={light.address}
        alt={alt}
        {...shownSize(light)}
        loading={waits ? 'lazy' : undefined}
        decoding="async"
        data-both={dark === null ? '' : undefined}
      />
    </picture>
  );
}
