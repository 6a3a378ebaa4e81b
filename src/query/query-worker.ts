import { createEngineHost, type ToEngine } from "./engine-messages.ts";
import { createQueryEngine } from "./query-engine.ts";

const handle = createEngineHost(createQueryEngine(), (message, transfer) =>
  postMessage(message, { transfer }),
);

addEventListener("message", (event: MessageEvent<ToEngine>) => {
  void handle(event.data);
});
