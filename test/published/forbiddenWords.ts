/** Words that claim more than a small series can, or that praise. */
export const FORBIDDEN =
  /\b(significan\w*|insignifican\w*|prove[nsd]?|proof|proving|clear(ly)?|obvious(ly)?|novel|unprecedented|groundbreaking|remarkabl[ey]|striking(ly)?|dramatic(ally)?|interestingly|importantly|robust(ly)?|luck(y|ily)?|simulated|synthetic|cutting-edge|state-of-the-art|unique(ly)?|patient [0-9A-F])\b/giu;
