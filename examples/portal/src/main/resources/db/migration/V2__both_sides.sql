-- Our own conduct toward each supplier, as facts of the same kinds: paying late is a promise broken.

alter table episode
  add column side text not null default 'SUPPLIER' check (side in ('SUPPLIER', 'BUYER')),
  drop constraint episode_supplier_id_key,
  add constraint episode_supplier_side_id_key unique (supplier, side, id);

alter table episode alter column side drop default;
