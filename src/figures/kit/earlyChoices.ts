/**
 * What a reader chose in a figure or a question before it came to life: radio buttons, boxes, sliders, lists, and what was typed.
 * What it returns chooses it again once it has, because it comes to life as it was built. A file can't be chosen by a script.
 */
export function earlyChoices(figure: Element): () => void {
  const controls = [
    ...figure.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:not([type=file]), select'),
  ];
  const chosen = controls.filter(isMoved).map((control) => ({
    control,
    value: control.value,
    checked: control instanceof HTMLInputElement && control.checked,
  }));
  return () => {
    for (const { control, value, checked } of chosen) {
      if (control instanceof HTMLInputElement && isTicked(control)) control.checked = checked;
      else control.value = value;
      for (const kind of ['input', 'change']) control.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  };
}

function isMoved(control: HTMLInputElement | HTMLSelectElement): boolean {
  if (control instanceof HTMLSelectElement) {
    const built = [...control.options].findIndex(({ defaultSelected }) => defaultSelected);
    return control.selectedIndex !== Math.max(0, built);
  }
  if (!isTicked(control)) return control.value !== control.defaultValue;
  // Of radio buttons, the one that was left follows from the one that was chosen.
  return control.checked !== control.defaultChecked && (control.type !== 'radio' || control.checked);
}

function isTicked({ type }: HTMLInputElement): boolean {
  return type === 'radio' || type === 'checkbox';
}
