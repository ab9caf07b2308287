/**
 * The look of every portal, in one place (ui.md, Identity). `theme.tsx` hands these values to antd and
 * `tokens.css` repeats them as custom properties; `tokens.test.ts` holds the two equal.
 */
export const tokens = {
  color: {
    primary: '#a8071a',
    link: '#0b5394',
    error: '#b3261e',
    text: '#1f1f1f',
    textSecondary: '#595959',
    ground: '#f6f5f3',
    card: '#ffffff',
    line: '#e4e1dc',
    /** Edges of things one can operate: at least 3:1 on a card. */
    edge: '#8a857d',
    /** Where the keyboard stands. */
    focus: '#0b5394',
  },
  /** Ink on its own wash; every pair reads at 4.5:1 or better. */
  light: {
    green: { ink: '#1e6b34', wash: '#e8f3ea' },
    yellow: { ink: '#7a4f00', wash: '#fdf3d8' },
    red: { ink: '#b3261e', wash: '#fbeae8' },
    grey: { ink: '#595959', wash: '#efedea' },
    blue: { ink: '#0b5394', wash: '#e6f0f8' },
  },
  /** One measure, little to much. The text on each step is the `ink` beside it. */
  ramp: [
    { ground: '#e6eff7', ink: '#1f1f1f' },
    { ground: '#bfd7ea', ink: '#1f1f1f' },
    { ground: '#8fb8d9', ink: '#1f1f1f' },
    { ground: '#3a73a8', ink: '#ffffff' },
    { ground: '#0b5394', ink: '#ffffff' },
  ],
  /** Lines and bars of a chart, told apart also by shape or order, never by colour alone. */
  series: ['#0b5394', '#a8071a', '#7a4f00', '#1e6b34', '#595959'],
  /** Pixels. */
  grid: 8,
  radius: 6,
  shadow: '0 2px 8px rgb(31 31 31 / 12%)',
  font: {
    family: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
    staff: 14,
    public: 18,
    elder: 24,
  },
} as const;

/** What a light means is said by its word; see `StatusLight`. */
export type Light = keyof typeof tokens.light;

/** The custom properties of `tokens.css`, name without the leading dashes → value. */
export function customProperties(): Record<string, string> {
  const { color, light, grid, radius, shadow, font } = tokens;
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return {
    ...Object.fromEntries(Object.entries(color).map(([name, value]) => [kebab(name), value])),
    ...Object.fromEntries(
      Object.entries(light).flatMap(([name, { ink, wash }]) => [
        [`${name}-ink`, ink],
        [`${name}-wash`, wash],
      ]),
    ),
    grid: `${grid}px`,
    radius: `${radius}px`,
    shadow,
    font: font.family,
    'font-staff': `${font.staff}px`,
    'font-public': `${font.public}px`,
    'font-elder': `${font.elder}px`,
  };
}
