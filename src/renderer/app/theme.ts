/**
 * One accent, dense, quiet. Mantine's defaults fail WCAG AA in several places; the resolver below corrects them and
 * the end-to-end test runs axe on every screen in both schemes.
 */
import {
  createTheme,
  type CSSVariablesResolver,
  Modal,
  Popover,
  Menu,
  Tooltip,
  type MantineColorsTuple,
} from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#eef6f7',
  '#dbe9ec',
  '#b5d2d8',
  '#8bbac4',
  '#69a6b3',
  '#539aa9',
  '#4594a5',
  '#2c7787',
  '#1d6675',
  '#0b4f5c',
];

/** Longest movement in the app. */
const quick = { duration: 100 };

export const theme = createTheme({
  colors: { petrol },
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
  fontFamily: "'Noto Sans', system-ui, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '0.375rem', sm: '0.5rem', md: '0.75rem', lg: '1.125rem', xl: '1.75rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  components: {
    Modal: Modal.extend({ defaultProps: { transitionProps: quick, shadow: 'md' } }),
    // A <header> is the banner of the page unless a section is around it, and that one has the role of a dialog.
    ModalHeader: Modal.Header.extend({ defaultProps: { role: 'presentation' } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: quick, shadow: 'md' } }),
    Menu: Menu.extend({ defaultProps: { transitionProps: quick, shadow: 'md' } }),
    Tooltip: Tooltip.extend({ defaultProps: { transitionProps: quick, openDelay: 400 } }),
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Paper: { defaultProps: { shadow: undefined } },
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-anchor': 'var(--mantine-color-petrol-8)',
    '--mantine-primary-color-light-color': 'var(--mantine-color-petrol-9)',
    '--mantine-primary-color-light': 'var(--mantine-color-petrol-0)',
    '--mantine-primary-color-light-hover': 'var(--mantine-color-petrol-0)',
    '--mantine-color-gray-light-color': 'var(--mantine-color-gray-8)',
    '--mantine-color-red-light-color': 'var(--mantine-color-red-9)',
    '--amparo-rail': '#f5f7f8',
    '--amparo-line': 'var(--mantine-color-gray-3)',
    '--amparo-quiet': '#f5f7f8',
  },
  dark: {
    '--mantine-color-body': '#1c1f21',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-anchor': 'var(--mantine-color-petrol-3)',
    '--mantine-primary-color-light-color': 'var(--mantine-color-petrol-2)',
    '--mantine-primary-color-light': 'rgba(69, 148, 165, 0.18)',
    '--mantine-primary-color-light-hover': 'rgba(69, 148, 165, 0.24)',
    '--mantine-color-gray-light-color': 'var(--mantine-color-gray-3)',
    '--mantine-color-red-light-color': 'var(--mantine-color-red-3)',
    '--amparo-rail': '#17191b',
    '--amparo-line': '#34393d',
    '--amparo-quiet': '#24282b',
  },
});
