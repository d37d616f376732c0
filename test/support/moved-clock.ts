/** Loaded into a host process before anything else: its clock runs from where the test puts it, and is moved by a message (an ISO instant). */
const Real = Date;
let ahead = 0;
const moved = (): number => Real.now() + ahead;

globalThis.Date = new Proxy(Real, {
  construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [moved()] : args, self),
  apply: () => new Real(moved()).toString(),
  get: (target, key) => (key === 'now' ? moved : Reflect.get(target, key)),
});

const move = (instant: string): void => {
  ahead = Real.parse(instant) - Real.now();
};
move(process.env.OCOP_TEST_CLOCK ?? new Real().toISOString());
process.on('message', (instant) => {
  move(String(instant));
  process.send?.(instant);
});
// The line to the test doesn't keep a host alive that has ended.
process.channel?.unref();
