const { graphql } = require('relay-runtime');

// Only the compiler reads this file: the test imports the artifacts that it writes.
graphql`
  query pageQuery {
    organization(code: "102041") {
      before: asOf(date: "2026-03-31", knownAt: { revision: 1 }) { unit(ref: "102041:u6") { ...page_state } }
      after: asOf(date: "2026-03-31", knownAt: { revision: 2 }) { unit(ref: "102041:u6") { ...page_state } }
      later: asOf(date: "2026-04-01", knownAt: { revision: 1 }) { unit(ref: "102041:u6") { ...page_state } }
    }
  }
`;
graphql`
  fragment page_state on UnitState @refetchable(queryName: "pageStateQuery") {
    unitId
    path
    unit { unitId states { until } }
  }
`;
