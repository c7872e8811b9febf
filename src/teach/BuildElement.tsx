import { render } from 'preact';
import { BuildCurve, type BuildWords } from './BuildCurve.tsx';
import { BUILD_MODES } from './buildWork.ts';

/**
 * A curve that is built line by line. The series comes from a seed, which the address carries (`?seed=7&build=alone`), so that a
 * class works on the same one.
 */
export class BuildElement extends HTMLElement {
  connectedCallback(): void {
    const asked = new URLSearchParams(location.search);
    const mode = BUILD_MODES.find((each) => each === asked.get('build')) ?? 'worked';
    const seed = /^\d{1,9}$/u.test(asked.get('seed') ?? '') ? Number(asked.get('seed')) : 1;
    render(
      <BuildCurve
        {...(JSON.parse(this.dataset['words'] ?? '') as BuildWords)}
        seed={seed}
        mode={asked.has('seed') || mode !== 'worked' ? mode : null}
        freshSeed={() => 1 + Math.floor(Math.random() * 99_999)}
        onBegin={(chosen, of) => {
          history.replaceState(history.state, '', `?seed=${of}&build=${chosen}${location.hash}`);
        }}
      />,
      this,
    );
  }
}
