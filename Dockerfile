# The service in a container, for a PostgreSQL of its own (DATABASE_URL); the embedded one is not in it.
# docs/operations.md says how to run it.

FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
COPY explorer/package.json explorer/package-lock.json explorer/
RUN npm ci --ignore-scripts && npm ci --prefix explorer --ignore-scripts
COPY tsconfig.json schema.graphql ./
COPY scripts scripts
COPY src src
COPY explorer explorer
RUN node scripts/ready.mjs --explorer
# Only what the service needs when it runs.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /srv/enkaku
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist/src dist/src
COPY --from=build /build/dist/page dist/page
COPY migrations migrations
COPY data data
# By its number, as Kubernetes asks for. It owns nothing here, so the root file system may be read-only.
USER 1000:1000
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/src/cli/main.js"]
CMD ["serve"]
