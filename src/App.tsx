import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { AtlasScreen } from "./AtlasScreen.tsx";
import { indexOf } from "./incidents/atlas-index.ts";
import type { AtlasReading } from "./incidents/read-atlas.ts";
import { englishLanguage, LanguageProvider, useLanguage } from "./language/language.ts";
import { type OpenedAtlas, openAtlas } from "./open-atlas.ts";
import { AtlasProvider } from "./panels/atlas-context.ts";
import { ErrorBoundary } from "./panels/ErrorBoundary.tsx";
import { useMediaQuery } from "./panels/use-media-query.ts";
import type { QueryClient } from "./query/query-protocol.ts";
import { followAddress } from "./view/history.ts";
import { useView } from "./view/store.ts";

// most readers never see it
const FailedAtlas = lazy(async () => ({
  default: (await import("./panels/FailedAtlas.tsx")).FailedAtlas,
}));

type Loading =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly reading: AtlasReading | null }
  | { readonly state: "ready"; readonly reading: AtlasReading };

interface AppProps {
  /** The atlas that the address names, as it is being read. */
  readonly opened: OpenedAtlas;
}

/** The whole application: shows the atlas once it has been read. */
export function App({ opened }: AppProps) {
  const [loading, client, retry] = useReading(opened);
  useTheme();
  useEffect(followAddress, []);
  return (
    <LanguageProvider value={englishLanguage}>
      <ErrorBoundary>
        {loading.state === "ready" && loading.reading.atlas ? (
          <ReadyAtlas reading={loading.reading} client={client} />
        ) : (
          <Waiting loading={loading} onRetry={retry} />
        )}
      </ErrorBoundary>
    </LanguageProvider>
  );
}

interface ReadyAtlasProps {
  readonly reading: AtlasReading;
  readonly client: QueryClient;
}

function ReadyAtlas({ reading, client }: ReadyAtlasProps) {
  const index = useMemo(() => reading.atlas && indexOf(reading.atlas), [reading]);
  if (index === null) return null;
  return (
    <AtlasProvider value={index}>
      <AtlasScreen reading={reading} client={client} />
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

function useReading(first: OpenedAtlas): readonly [Loading, QueryClient, () => void] {
  const [opened, setOpened] = useState(first);
  const [loading, setLoading] = useState<Loading>({ state: "loading" });

  useEffect(
    function followReading() {
      let abandoned = false;
      opened.whenRead.then(
        (reading) => {
          if (!abandoned) setLoading({ state: reading.atlas ? "ready" : "failed", reading });
        },
        () => {
          if (!abandoned) setLoading({ state: "failed", reading: null });
        },
      );
      return function abandon() {
        abandoned = true;
      };
    },
    [opened],
  );

  function retry(): void {
    opened.client.close();
    setLoading({ state: "loading" });
    setOpened(openAtlas(document.documentElement.lang));
  }

  return [loading, opened.client, retry];
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
