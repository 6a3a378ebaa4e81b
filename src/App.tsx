import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { AtlasScreen } from "./AtlasScreen.tsx";
import { indexOf } from "./incidents/atlas-index.ts";
import type { AtlasReading } from "./incidents/read-atlas.ts";
import { englishLanguage, LanguageProvider, useLanguage } from "./language/language.ts";
import { loadAtlas } from "./load-atlas.ts";
import { AtlasProvider } from "./panels/atlas-context.ts";
import { ErrorBoundary } from "./panels/ErrorBoundary.tsx";
import { useMediaQuery } from "./panels/use-media-query.ts";
import { giveAtlas } from "./use-incidents.ts";
import { atlasName, followAddress } from "./view/history.ts";
import { useView } from "./view/store.ts";

// most readers never see it
const FailedAtlas = lazy(async () => ({
  default: (await import("./panels/FailedAtlas.tsx")).FailedAtlas,
}));

/** The folder that is shown when the address names none. */
const defaultAtlas = "khusham";

type Loading =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly reading: AtlasReading | null }
  | { readonly state: "ready"; readonly reading: AtlasReading };

/** The whole application: loads the atlas the address names and shows it. */
export function App() {
  const [loading, retry] = useAtlasFolder();
  useTheme();
  useEffect(followAddress, []);
  return (
    <LanguageProvider value={englishLanguage}>
      <ErrorBoundary>
        {loading.state === "ready" && loading.reading.atlas ? (
          <ReadyAtlas reading={loading.reading} />
        ) : (
          <Waiting loading={loading} onRetry={retry} />
        )}
      </ErrorBoundary>
    </LanguageProvider>
  );
}

function ReadyAtlas({ reading }: { readonly reading: AtlasReading }) {
  const index = useMemo(() => reading.atlas && indexOf(reading.atlas), [reading]);
  if (index === null) return null;
  return (
    <AtlasProvider value={index}>
      <AtlasScreen reading={reading} />
    </AtlasProvider>
  );
}

interface WaitingProps {
  readonly loading: Loading;
  readonly onRetry: () => void;
}

function Waiting({ loading, onRetry }: WaitingProps) {
  const { messages } = useLanguage();
  if (loading.state !== "failed") {
    return (
      <p className="waiting" role="status">
        {messages.app.loading}
      </p>
    );
  }
  return (
    <Suspense>
      <FailedAtlas issues={loading.reading?.issues ?? []} onRetry={onRetry} />
    </Suspense>
  );
}

function useAtlasFolder(): readonly [Loading, () => void] {
  const [loading, setLoading] = useState<Loading>({ state: "loading" });
  const [attempt, setAttempt] = useState(0);

  useEffect(
    function fetchAtlas() {
      const controller = new AbortController();
      const name = atlasName(defaultAtlas);
      setLoading({ state: "loading" });
      loadAtlas(name, controller.signal).then(
        (reading) => {
          if (reading.atlas) giveAtlas(reading.atlas, englishLanguage.tag.slice(0, 2));
          setLoading({ state: reading.atlas ? "ready" : "failed", reading });
        },
        () => {
          if (!controller.signal.aborted) setLoading({ state: "failed", reading: null });
        },
      );
      return function abandon() {
        controller.abort(attempt);
      };
    },
    [attempt],
  );

  return [loading, () => setAttempt((count) => count + 1)];
}

/** Resolves "as the system" to light or dark, so that style sheets know two themes only. */
function useTheme(): void {
  const theme = useView((view) => view.theme);
  const systemIsDark = useMediaQuery("(prefers-color-scheme: dark)");
  useEffect(
    function setTheme() {
      const dark = theme === "dark" || (theme === "system" && systemIsDark);
      document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    },
    [theme, systemIsDark],
  );
}
