/** What the system puts into the address with which it opens a course (cmi5, 2016, section 8.1). */
export interface Launch {
  readonly endpoint: string;
  readonly fetch: string;
  readonly actor: unknown;
  readonly registration: string;
  readonly activityId: string;
}

/** What an address says of a launch; null where it is none. */
export function launchOf(search: string): Launch | null {
  const given = new URLSearchParams(search);
  const [endpoint, tokenAt, actor, registration, activityId] = [
    'endpoint',
    'fetch',
    'actor',
    'registration',
    'activityId',
  ].map((name) => given.get(name) ?? '');
  if (!endpoint || !tokenAt || !actor || !registration || !activityId) return null;
  try {
    return {
      endpoint: endpoint.replace(/\/?$/u, '/'),
      fetch: tokenAt,
      actor: JSON.parse(actor) as unknown,
      registration,
      activityId,
    };
  } catch {
    return null;
  }
}

/** The system's store of statements and states, by xAPI 1.0.3. */
export class RecordStore {
  /** A page that goes has to have its last statement sent on; a browser takes only little of that kind. */
  isLeaving = false;
  private readonly launch: Launch;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(launch: Launch, token: string) {
    this.launch = launch;
    this.headers = {
      authorization: `Basic ${token}`,
      'x-experience-api-version': '1.0.3',
      'content-type': 'application/json',
    };
  }

  /** What is kept under a name; empty where nothing is. */
  async state(id: string): Promise<string> {
    const answer = await fetch(this.stateAddress(id), { headers: this.headers });
    return answer.ok ? await answer.text() : '';
  }

  async preferences(): Promise<void> {
    const query = new URLSearchParams({
      profileId: 'cmi5LearnerPreferences',
      agent: JSON.stringify(this.launch.actor),
    });
    await fetch(`${this.launch.endpoint}agents/profile?${query}`, { headers: this.headers });
  }

  put(id: string, text: string): void {
    this.send(this.stateAddress(id), 'PUT', text, 'text/plain');
  }

  say(statement: object): void {
    this.send(`${this.launch.endpoint}statements`, 'POST', JSON.stringify(statement), 'application/json');
  }

  private send(address: string, method: string, body: string, type: string): void {
    const headers = { ...this.headers, 'content-type': type };
    // What the store doesn't take is lost; the learner isn't held up by it.
    fetch(address, { method, headers, body, keepalive: this.isLeaving }).catch(() => undefined);
  }

  private stateAddress(stateId: string): string {
    const { activityId, actor, registration, endpoint } = this.launch;
    const query = new URLSearchParams({ stateId, activityId, agent: JSON.stringify(actor), registration });
    return `${endpoint}activities/state?${query}`;
  }
}
