-- Files live in the database, in pieces: every node sees them, a backup has them, and neither
-- keeping nor sending one ever holds the whole of it in memory. The pieces are written first and
-- the file last, with what was counted on the way; hence the deferred key.
create table platform_file (
	id bigint generated always as identity,
	owner_id bigint not null,
	name text not null,
	media_type text not null,
	size_bytes bigint not null,
	sha256 bytea not null,
	uploaded_at timestamptz not null,
	attached_at timestamptz,
	constraint platform_file_pk primary key (id),
	constraint platform_file_name_ck check (char_length(name) between 1 and 150),
	constraint platform_file_media_type_ck check (char_length(media_type) between 3 and 150),
	constraint platform_file_size_bytes_ck check (size_bytes > 0),
	constraint platform_file_sha256_ck check (octet_length(sha256) = 32)
);

-- Uploaded and not attached to anything yet: few rows, asked for by age and by owner.
create index platform_file_orphan_ix on platform_file (uploaded_at) where attached_at is null;
create index platform_file_pending_ix on platform_file (owner_id) where attached_at is null;

create table platform_file_chunk (
	file_id bigint not null,
	position integer not null,
	content bytea storage external not null,
	constraint platform_file_chunk_pk primary key (file_id, position),
	constraint platform_file_chunk_file_fk foreign key (file_id) references platform_file (id)
		on delete cascade deferrable initially deferred,
	constraint platform_file_chunk_position_ck check (position >= 0),
	constraint platform_file_chunk_content_ck check (octet_length(content) between 1 and 262144)
);
