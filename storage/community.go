package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"catwalk/coach"
)

// A community holds settings, and the text that they were read from: empty
// where nobody has set any.
type community struct {
	coach.Community
	text string
}

const (
	settingsOf statement = `SELECT settings FROM communities WHERE id = $1`

	// keepSettings changes the settings only from what they were read as, so
	// that two managers at once do not undo each other's changes.
	changeSettings statement = `
INSERT INTO communities (id, settings) VALUES ($1, $2)
ON CONFLICT (id) DO UPDATE SET settings = excluded.settings WHERE communities.settings = $3`
)

// Community returns a community's settings; see [coach.Store].
func (s *Store) Community(ctx context.Context, id string) (coach.Community, error) {
	if err := s.begin(ctx); err != nil {
		return coach.Community{}, s.explain("read community", err)
	}
	defer s.underWay.Done()
	c, err := s.findCommunity(ctx, id)
	return c.Community, s.explain("read community", err)
}

func (s *Store) findCommunity(ctx context.Context, id string) (c community, err error) {
	c.ID = id
	if id == "" {
		return c, nil
	}
	err = s.read.row(ctx, []any{&c.text}, settingsOf, id)
	if errors.Is(err, sql.ErrNoRows) {
		return c, nil
	}
	if err == nil {
		err = json.Unmarshal([]byte(c.text), &c.Community)
	}
	if err != nil {
		return community{}, fmt.Errorf("read settings of community %s: %w", id, err)
	}
	return c, nil
}

func (p *page) keepSettings(tx *transaction) error {
	if p.settings == "" {
		return nil
	}
	return one(tx.exec(changeSettings, p.message.Community, p.settings, p.before))
}
