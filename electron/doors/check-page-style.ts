/** Style sheet of the page that checks certificates: read on a phone in the hall, in either theme. */
export const CHECK_STYLE = `
:root { color-scheme: light dark; --ground: #f5f7f6; --card: #ffffff; --ink: #14211c; --quiet: #4a5a53; --line: #c3cec9; --green: #00704a; --red: #b3261e; --amber: #8a5300; --on: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #121816; --card: #1c2421; --ink: #eef3f0; --quiet: #b3c0ba; --line: #44524c; --green: #5fd0a0; --red: #ffb4ab; --amber: #ffcf85; --on: #0b1512; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 18px/1.5 "Be Vietnam Pro", system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem; }
h1 { font-size: 1.45rem; line-height: 1.25; margin: 0.5rem 0; }
h2 { font-size: 1rem; margin: 1rem 0 0.25rem; color: var(--quiet); }
a { color: var(--green); padding: 0.6rem 0; min-height: 44px; }
section { background: var(--card); border: 2px solid var(--line); border-left-width: 0.6rem; border-radius: 0.5rem; padding: 0.75rem 1rem; margin: 0.5rem 0 1.25rem; overflow-wrap: anywhere; }
section p { margin: 0.25rem 0; }
.verdict { font-size: 1.7rem; line-height: 1.2; font-weight: 700; }
.genuine { border-color: var(--green); } .genuine .verdict { color: var(--green); }
.forged { border-color: var(--red); } .forged .verdict { color: var(--red); }
.stale, .strange, .no-code { border-color: var(--amber); } .stale .verdict, .strange .verdict, .no-code .verdict { color: var(--amber); }
dl { margin: 0; }
dt { color: var(--quiet); font-size: 1rem; margin-top: 0.5rem; }
dd { margin: 0; font-size: 1.25rem; font-weight: 600; }
label { display: block; font-weight: 600; margin-bottom: 0.25rem; }
textarea { width: 100%; font: 16px/1.4 ui-monospace, monospace; color: var(--ink); background: var(--card); border: 2px solid var(--line); border-radius: 0.5rem; padding: 0.6rem; resize: vertical; }
button { width: 100%; min-height: 52px; margin-top: 0.5rem; font: inherit; font-weight: 700; color: var(--on); background: var(--green); border: 0; border-radius: 0.5rem; cursor: pointer; }
textarea:focus-visible, button:focus-visible, a:focus-visible { outline: 3px solid var(--amber); outline-offset: 2px; }
ol { padding-left: 1.4rem; color: var(--quiet); }
small, .quiet { color: var(--quiet); font-size: 16px; }
small { white-space: nowrap; }
@media (min-width: 40rem) { dl { display: grid; grid-template-columns: 13rem 1fr; gap: 0.25rem 1rem; } dt, dd { margin: 0; } }
`;
