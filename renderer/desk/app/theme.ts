/** The programme's colours and sizes on Mantine's components. Smallest text 16 px, touch targets 44 px and more. */
import {
  AppShell,
  Badge,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  NavLink,
  Notification,
  Table,
  Tooltip,
} from '@mantine/core';
import { t } from '../../kit/strings/index.ts';

const green: MantineColorsTuple = ['#e7f5ef', '#cde9dd', '#9dd3bd', '#69bb9a', '#3fa67e', '#1f936a', '#0b825a', '#00704a', '#005e3e', '#00472f'];
const gold: MantineColorsTuple = ['#fcf5e2', '#f7e9c1', '#efd38a', '#e6bc50', '#dca92a', '#c9971c', '#a97d12', '#85620c', '#644907', '#463304'];
const red: MantineColorsTuple = ['#fdecea', '#f9d2ce', '#f0a49d', '#e7746a', '#dc4d41', '#cc3428', '#b8291e', '#9d2018', '#7e1913', '#5c110d'];
const amber: MantineColorsTuple = ['#fff4e0', '#ffe6bd', '#fdcd83', '#f8b047', '#ee981c', '#d68108', '#b26a03', '#8f5400', '#6d4000', '#4d2d00'];

const TOUCH = '2.75rem';
/** The second click of a double click on what opened a window falls beside it: it would be gone unseen, and with it what is typed there. */
const STAYS = { closeOnClickOutside: false };

export const theme = createTheme({
  colors: { green, gold, red, amber },
  primaryColor: 'green',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif",
  headings: {
    fontFamily: "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif",
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.875rem', lineHeight: '1.25' },
      h2: { fontSize: '1.5rem', lineHeight: '1.3' },
      h3: { fontSize: '1.25rem', lineHeight: '1.35' },
      h4: { fontSize: '1.125rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '1rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md' },
      vars: (_theme, props) => ({ root: props.size === 'md' || props.size === undefined ? { '--button-height': TOUCH, '--button-fz': '1rem' } : {} }),
    }),
    // A function: the words are looked up in the language in force.
    CloseButton: { defaultProps: () => ({ 'aria-label': t('common.close') }) },
    Input: Input.extend({
      defaultProps: { size: 'md' },
      // A field that can't be changed is still there to be read: Mantine would draw it at 60 %.
      styles: { input: { '--input-placeholder-color': 'var(--mantine-color-dimmed)', opacity: 1 } },
      vars: () => ({ wrapper: { '--input-height': TOUCH, '--input-fz': '1rem' } }),
    }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { size: 'md', inputWrapperOrder: ['label', 'input', 'error', 'description'] },
      styles: { label: { fontWeight: 600 }, description: { fontSize: '1rem' }, error: { fontSize: '1rem' } },
    }),
    AppShell: AppShell.extend({ styles: { header: { background: 'var(--desk-surface)' }, navbar: { background: 'var(--desk-surface)' } } }),
    Badge: Badge.extend({ defaultProps: { tt: 'none' }, vars: () => ({ root: { '--badge-fz': '1rem', '--badge-height': '1.875rem' } }) }),
    Drawer: Drawer.extend({ defaultProps: STAYS }),
    // Mantine's empty place for the first focus is no item of a menu, which screen readers then announce as broken.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false }, styles: { item: { minHeight: TOUCH } } }),
    Modal: Modal.extend({
      defaultProps: { ...STAYS, padding: 'lg', radius: 'lg' },
      styles: { title: { fontWeight: 700, fontSize: '1.25rem', lineHeight: 1.35 } },
    }),
    NavLink: NavLink.extend({ styles: { root: { minHeight: TOUCH, borderRadius: 'var(--mantine-radius-md)' } } }),
    Notification: Notification.extend({ styles: { title: { fontWeight: 700 }, description: { color: 'var(--mantine-color-text)' } } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 'sm' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { multiline: true, maw: 420, withArrow: true, openDelay: 250, events: { hover: true, focus: true, touch: true } },
    }),
  },
});

/** Pills and quiet buttons on dark ground: a tint one sees, words in the same colour. Mantine's own are nearly black there. */
const tintOnDark = (name: string, shades: MantineColorsTuple): Readonly<Record<string, string>> => ({
  [`--mantine-color-${name}-light`]: `color-mix(in srgb, ${shades[5]} 24%, var(--desk-surface))`,
  [`--mantine-color-${name}-light-hover`]: `color-mix(in srgb, ${shades[5]} 34%, var(--desk-surface))`,
  [`--mantine-color-${name}-light-color`]: shades[2],
});

/** What Mantine's palette lacks: gold for stars by background, surfaces of the frame. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--desk-gold': '#c9971c',
    '--desk-ground': '#f4f7f5',
    '--desk-surface': '#ffffff',
    '--mantine-color-dimmed': '#56625c',
    '--mantine-color-disabled': '#eef1ef',
    '--mantine-color-disabled-color': '#56625c',
  },
  dark: {
    '--desk-gold': '#e6bc50',
    '--desk-ground': '#141816',
    '--desk-surface': '#1d2220',
    '--mantine-color-dimmed': '#a9b5af',
    '--mantine-color-error': red[2],
    '--mantine-color-red-text': red[3],
    '--mantine-color-disabled': '#2a302d',
    '--mantine-color-disabled-color': '#a9b5af',
    ...Object.assign({}, ...Object.entries({ green, red, amber }).map(([name, shades]) => tintOnDark(name, shades))),
  },
});
