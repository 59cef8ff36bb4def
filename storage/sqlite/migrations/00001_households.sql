-- +goose Up

-- 'CatW', by which a file is known as one of ours.
PRAGMA application_id = 1130460247;

-- memory is JSON; turns counts what the household has taken, so that a turn is
-- kept only upon the one that it was thought upon; alarm is when the earliest
-- alarm in memory rings. Times are milliseconds since 1970.
CREATE TABLE households (
	id      TEXT PRIMARY KEY,
	version INTEGER NOT NULL,
	turns   INTEGER NOT NULL,
	alarm   INTEGER,
	memory  TEXT NOT NULL
) STRICT;
CREATE INDEX households_alarm ON households (alarm) WHERE alarm IS NOT NULL;

-- Where the people of a household can be reached.
CREATE TABLE addresses (
	platform  TEXT NOT NULL,
	person    TEXT NOT NULL,
	household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
	PRIMARY KEY (platform, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX addresses_household ON addresses (household);

-- What happened with the cats, in the order of the turns that told of it.
CREATE TABLE journal (
	household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
	turn      INTEGER NOT NULL,
	nth       INTEGER NOT NULL,
	at        INTEGER NOT NULL,
	entry     TEXT NOT NULL,
	PRIMARY KEY (household, turn, nth)
) STRICT, WITHOUT ROWID;

-- The deliveries that have taken effect. They outlive a household.
CREATE TABLE deliveries (
	platform TEXT NOT NULL,
	bot      TEXT NOT NULL,
	id       TEXT NOT NULL,
	at       INTEGER NOT NULL,
	PRIMARY KEY (platform, bot, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deliveries_at ON deliveries (at);

-- The replies that are owed, and no others. An id is never used again, and a
-- goodbye outlives its household, so household refers to nothing.
CREATE TABLE outbox (
	id        INTEGER PRIMARY KEY AUTOINCREMENT,
	household TEXT NOT NULL,
	platform  TEXT NOT NULL,
	card      TEXT NOT NULL,
	until     INTEGER,
	since     INTEGER NOT NULL,
	reply     TEXT NOT NULL,
	via       BLOB
) STRICT;
CREATE INDEX outbox_platform ON outbox (platform, id);

-- The replies that were given up, without their words.
CREATE TABLE undeliverable (
	id        INTEGER PRIMARY KEY,
	household TEXT NOT NULL,
	platform  TEXT NOT NULL,
	card      TEXT NOT NULL,
	since     INTEGER NOT NULL,
	reason    TEXT NOT NULL
) STRICT;

-- Which messages the replies with a key became, so that they can be edited.
CREATE TABLE receipts (
	household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
	platform  TEXT NOT NULL,
	person    TEXT NOT NULL,
	chat      TEXT NOT NULL,
	key       TEXT NOT NULL,
	since     INTEGER NOT NULL,
	receipt   BLOB NOT NULL,
	PRIMARY KEY (household, platform, person, chat, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX receipts_since ON receipts (since);

-- The messages that could not be answered, for the operator to look at.
CREATE TABLE parked (
	id       INTEGER PRIMARY KEY,
	platform TEXT NOT NULL,
	person   TEXT NOT NULL,
	at       INTEGER NOT NULL,
	reason   TEXT NOT NULL,
	message  TEXT NOT NULL
) STRICT;

-- That somebody was forgotten whose words may still stand in this file.
CREATE TABLE traces (
	since INTEGER NOT NULL
) STRICT;

-- What the managers of servers have set.
CREATE TABLE communities (
	id       TEXT PRIMARY KEY,
	settings TEXT NOT NULL
) STRICT;
