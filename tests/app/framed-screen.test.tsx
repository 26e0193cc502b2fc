import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { FramedScreen, isFramedByAnotherSite } from '../../src/app/shell/framed-screen.tsx';

const here = { origin: 'https://lanes.example' } as Location;
const windowIn = (top: unknown): Pick<Window, 'top' | 'self' | 'location'> => {
  const self = { location: here } as Window & typeof globalThis;
  return { self, location: here, top: (top ?? self) as Window };
};

describe('a page that may be framed', () => {
  it('opens where no page frames it', () => expect(isFramedByAnotherSite(windowIn(null))).toBe(false));
  it('opens in a frame of its own site', () =>
    expect(isFramedByAnotherSite(windowIn({ location: { origin: 'https://lanes.example' } }))).toBe(false));
  it('does not open in a frame whose address the browser hides', () => {
    const hidden = {
      get location(): Location {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    };
    expect(isFramedByAnotherSite(windowIn(hidden))).toBe(true);
  });

  it('offers a window of its own', () => {
    render(<FramedScreen />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Lanes does not open inside another website');
    const link = screen.getByRole('link', { name: 'Open Lanes in a new window' });
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener');
  });
});
