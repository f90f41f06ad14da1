-- From here on the functions are files of their own (functions/*.sql), created again when they change. The first functions
-- came with the migrations before; they are entered here, so that the files replace them, and a later version that needs
-- one of them no longer removes it. The table function_file is created by src/database/bookkeeping.ts.

insert into function_file (name, sha256, migration) values
  ('refuse_change',         'as in 0001_ledger.sql',     '0007_xid.sql'),
  ('chain_hash',            'as in 0005_append.sql',     '0007_xid.sql'),
  ('append_revision',       'as in 0005_append.sql',     '0007_xid.sql'),
  ('project',               'as in 0006_amendments.sql', '0007_xid.sql'),
  ('recording_transaction', 'as in 0007_xid.sql',        '0007_xid.sql');
