package storage

import "testing"

func TestTheSettingsAreInForceAfterOpening(t *testing.T) {
	s, _ := newStore(t)
	s = reopen(t, s)
	want := map[string]string{
		"journal_mode": "truncate", "synchronous": "2", "locking_mode": "exclusive",
		"foreign_keys": "1", "secure_delete": "1", "busy_timeout": "250",
		"application_id": "1148349561", "user_version": "3",
	}
	for name, answer := range want {
		var got string
		must(t, s.conn.QueryRowContext(ctx, "PRAGMA "+name).Scan(&got))
		if got != answer {
			t.Errorf("%s is %s, want %s", name, got, answer)
		}
	}
	var loose int
	must(t, s.conn.QueryRowContext(ctx,
		"SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0").Scan(&loose))
	if loose != 0 {
		t.Errorf("%d tables are not STRICT", loose)
	}
}

func TestASettingThatIsNotInForceIsNoticed(t *testing.T) {
	s, _ := newStore(t)
	for _, bend := range []string{"PRAGMA synchronous = NORMAL", "PRAGMA secure_delete = 0", "PRAGMA foreign_keys = 0", "PRAGMA busy_timeout = 9"} {
		_, err := s.conn.ExecContext(ctx, bend)
		must(t, err)
		if err := prepare(ctx, s.conn); err == nil {
			t.Errorf("%s went unnoticed", bend)
		}
		for _, p := range settings() {
			_, err := s.conn.ExecContext(ctx, "PRAGMA "+p.name+" = "+p.set)
			must(t, err)
		}
		must(t, prepare(ctx, s.conn))
	}
}
