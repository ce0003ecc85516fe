package idle

import "github.com/godbus/dbus/v5"

// OnSessionLock calls away, on a goroutine of its own, each time the computer is
// about to sleep or the person locks the session, where the system tells
// (systemd's logind). stop ends it. Elsewhere it does nothing: there Watch
// notices a sleep when the computer wakes.
func OnSessionLock(away func()) (stop func()) {
	bus, err := dbus.ConnectSystemBus()
	if err != nil {
		return func() {}
	}
	const login = "org.freedesktop.login1"
	for _, signal := range [][2]string{{login + ".Manager", "PrepareForSleep"}, {login + ".Session", "Lock"}} {
		if bus.AddMatchSignal(dbus.WithMatchInterface(signal[0]), dbus.WithMatchMember(signal[1])) != nil {
			bus.Close()
			return func() {}
		}
	}
	signals := make(chan *dbus.Signal, 8)
	bus.Signal(signals)
	go func() {
		for s := range signals {
			if goesToSleep(s) {
				away()
			}
		}
	}()
	return func() { bus.Close() }
}

// goesToSleep tells a lock, or the beginning of a sleep, from its end.
func goesToSleep(s *dbus.Signal) bool {
	switch s.Name {
	case "org.freedesktop.login1.Session.Lock":
		return true
	case "org.freedesktop.login1.Manager.PrepareForSleep":
		if len(s.Body) == 1 {
			begins, ok := s.Body[0].(bool)
			return ok && begins
		}
	}
	return false
}
