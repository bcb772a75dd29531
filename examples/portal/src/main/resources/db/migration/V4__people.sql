-- Who is let in again under the same login is somebody else: the number tells the two apart.

alter table person add column number bigint generated always as identity unique;
