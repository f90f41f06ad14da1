/** Why a database is not distributed, and why an organization gets no shard of its own. */
import type { Obstacle } from '../../../database/distribute/cluster.js';
import { type Bilingual, say } from '../../../domain/words/bilingual.js';

export const obstacles: Record<Obstacle, Bilingual> = {
  NO_EXTENSION: say(
    'このデータベースには拡張 citus がありません。すべてのノードに Citus を入れて shared_preload_libraries に加え、それぞれのこのデータベースで create extension citus; を実行してから、やり直してください。',
    'This database does not have the extension citus. Install Citus on every node, add it to shared_preload_libraries, run “create extension citus;” in this database on each of them, and try again.',
  ),
  NOT_THE_COORDINATOR: say(
    'DATABASE_URL はワーカーを指しています。コーディネーターのアドレスを指定して、やり直してください。',
    'DATABASE_URL leads to a worker. Give the address of the coordinator, and try again.',
  ),
  COORDINATOR_WITHOUT_ADDRESS: say(
    "コーディネーターのアドレスが登録されていません。ほかのノードから見たアドレスで select citus_set_coordinator_host('coordinator.example', 5432); を実行してから、やり直してください。",
    "The cluster does not know the address of its coordinator. Run “select citus_set_coordinator_host('coordinator.example', 5432);” with the address by which the other nodes reach it, and try again.",
  ),
  NO_WORKERS: say(
    "ワーカーが登録されていません。コーディネーターで、ワーカーごとに select citus_add_node('worker1.example', 5432); を実行してから、やり直してください。",
    "The cluster has no workers. At the coordinator run “select citus_add_node('worker1.example', 5432);” for each of them, and try again.",
  ),
};

export const notDistributed = say(
  'このデータベースは分散されていないため、シャードもありません。Citus のクラスターでは、先に enkaku distribute を実行してください。',
  'This database is not distributed, so it has no shards. In a Citus cluster run enkaku distribute first.',
);
