package idle

import (
	"testing"

	"github.com/godbus/dbus/v5"
)

func TestOnlyALockAndTheBeginningOfASleepCount(t *testing.T) {
	const login = "org.freedesktop.login1."
	for _, c := range []struct {
		name string
		body []any
		want bool
	}{
		{login + "Session.Lock", nil, true},
		{login + "Manager.PrepareForSleep", []any{true}, true},
		{login + "Manager.PrepareForSleep", []any{false}, false},
		{login + "Manager.PrepareForSleep", nil, false},
		{login + "Session.Unlock", nil, false},
	} {
		if got := goesToSleep(&dbus.Signal{Name: c.name, Body: c.body}); got != c.want {
			t.Errorf("%s %v: %v", c.name, c.body, got)
		}
	}
}
