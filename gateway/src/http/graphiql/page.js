/* global React, ReactDOM, GraphiQL */
// Served as it stands; runs in the browser. The token is kept for this tab only.
// A link may bring token, purpose and query behind the #, which no server sees.
const field = (name) => document.getElementById(name);
const brought = new URLSearchParams(location.hash.slice(1));
if (location.hash) history.replaceState(null, '', location.pathname);

for (const name of ['token', 'purpose']) {
  field(name).value = brought.get(name) ?? sessionStorage.getItem(name) ?? '';
  sessionStorage.setItem(name, field(name).value);
}

const fetcher = async (operation, options) => {
  const token = field('token').value.trim();
  const purpose = field('purpose').value.trim();
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(purpose ? { 'x-purpose': purpose } : {}),
      ...options?.headers,
    },
    body: JSON.stringify(operation),
  });
  field('state').value = answer.status === 401 ? '请填写访问令牌' : '';
  return answer.json();
};

const first = brought.get('query') ?? '# 填写访问令牌后，按 Ctrl-Enter 查询\n\n{\n  __typename\n}\n';
const page = ReactDOM.createRoot(field('graphiql'));
const show = (key, query) =>
  page.render(
    React.createElement(GraphiQL, { key, fetcher, defaultQuery: first, ...(query ? { query } : {}), shouldPersistHeaders: false }),
  );
show(0, brought.get('query'));

// another caller may see another schema: it is read anew
field('who').addEventListener('submit', (event) => event.preventDefault());
for (const name of ['token', 'purpose']) {
  field(name).addEventListener('change', () => {
    sessionStorage.setItem(name, field(name).value);
    show(Date.now());
  });
}
