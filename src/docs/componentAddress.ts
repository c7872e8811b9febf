/** The last part of the address of a component's page: "SurvivalFigure" is at survival-figure. */
export function addressOf(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, '-').toLowerCase();
}
