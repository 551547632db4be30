// Asks the desk.

/**
 * The answer as an object. Fails with an Error in the desk's own words (RFC 9457), and with an
 * AbortError where the question was taken back.
 */
export async function ask(path, parameters = new URLSearchParams(), signal = undefined) {
  const search = parameters.toString();
  const response = await fetch(`api/${path}${search ? `?${search}` : ""}`, {
    headers: { accept: "application/json" },
    signal,
  });
  return read(response);
}

/** Changes something; the answer is as that of a question. */
export async function change(method, path, body = undefined) {
  const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  return read(await fetch(`api/${path}`, { method, ...json }));
}

async function read(response) {
  const answer = await response.json().catch((e) => {
    if (e.name === "AbortError") throw e;
    return {};
  });
  if (!response.ok) {
    throw Object.assign(new Error(answer.detail ?? `the desk answered ${response.status}`), { status: response.status });
  }
  return answer;
}

/** A question that takes the one before back, so that answers never overtake each other. */
export function lastOnly() {
  let controller = null;
  const question = (path, parameters) => {
    controller?.abort();
    controller = new AbortController();
    return ask(path, parameters, controller.signal);
  };
  question.takeBack = () => controller?.abort();
  return question;
}
