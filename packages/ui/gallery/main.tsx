import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { StaffTheme } from '../src/theme.tsx';
import { listStories } from './stories/lists.tsx';
import { openingStories } from './stories/opening.tsx';
import { pictureStories } from './stories/pictures.tsx';
import { publicStories } from './stories/public.tsx';
import { sharedStories } from './stories/shared.tsx';
import { staffStories } from './stories/staff.tsx';

const stories = {
  ...sharedStories,
  ...staffStories,
  ...listStories,
  ...openingStories,
  ...pictureStories,
  ...publicStories,
};

/** Every component by itself: `?story=WorkTable`. Without a name, the list of names. */
function Gallery() {
  const name = new URLSearchParams(window.location.search).get('story');
  const Story = stories[name ?? ''];
  if (!Story)
    return (
      <main style={{ padding: 24 }}>
        <h1>同心组件</h1>
        <ul>
          {Object.keys(stories).map((key) => (
            <li key={key}>
              <a href={`?story=${key}`}>{key}</a>
            </li>
          ))}
        </ul>
      </main>
    );
  return <Story />;
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <StaffTheme>
        <Gallery />
      </StaffTheme>
    </StrictMode>,
  );
