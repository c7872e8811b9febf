/** What is wrong with a command or with a file that it was given; anything else that is thrown is a fault of the program. */
export class Refusal extends Error {}
