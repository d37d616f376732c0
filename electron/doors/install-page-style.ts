/** Style sheet of the page that installs the certificate: read by a member over fifty, one step after the other, in either theme. */
export const INSTALL_STYLE = `
:root { color-scheme: light dark; --ground: #f5f7f6; --card: #ffffff; --ink: #14211c; --quiet: #4a5a53; --line: #c3cec9; --green: #00704a; --pale: #e3f1eb; --amber: #8a5300; --on: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #121816; --card: #1c2421; --ink: #eef3f0; --quiet: #b3c0ba; --line: #44524c; --green: #5fd0a0; --pale: #16322a; --amber: #ffcf85; --on: #0b1512; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 18px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
main { max-width: 40rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem; }
h1 { font-size: 1.45rem; line-height: 1.25; margin: 0.5rem 0; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 1.5rem 0 0.5rem; }
a { color: var(--green); padding: 0.6rem 0; min-height: 44px; }
p { margin: 0.5rem 0; }
ol { margin: 0.75rem 0 0; padding-left: 1.5rem; }
li { margin-bottom: 0.6rem; }
details { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; margin: 0.75rem 0; padding: 0 1rem; }
details[open] { padding-bottom: 0.75rem; }
summary { min-height: 52px; padding: 0.75rem 0; font-weight: 700; cursor: pointer; }
.main { display: block; width: 100%; min-height: 56px; margin: 0.25rem 0; padding: 0.85rem 1rem; border: 2px solid var(--green); border-radius: 0.75rem; background: var(--green); color: var(--on); font-weight: 700; text-align: center; text-decoration: none; }
.second { background: transparent; color: var(--green); }
.print { display: block; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--card); font: 17px/1.6 ui-monospace, "Roboto Mono", Menlo, monospace; letter-spacing: 0.02em; word-spacing: 0.15em; }
.look { padding: 0.75rem 1rem; border-left: 0.5rem solid var(--amber); border-radius: 0.25rem; background: var(--card); }
.works { padding: 1rem; border: 2px solid var(--green); border-radius: 0.75rem; background: var(--pale); font-size: 1.4rem; line-height: 1.3; font-weight: 700; }
.works::before { margin-right: 0.5rem; color: var(--green); content: "✓"; }
.quiet, small { color: var(--quiet); }
small { white-space: nowrap; font-size: 16px; }
summary:focus-visible, a:focus-visible { outline: 3px solid var(--amber); outline-offset: 2px; }
`;
