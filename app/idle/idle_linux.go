package idle

import (
	"io"
	"os"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/jezek/xgb"
	"github.com/jezek/xgb/screensaver"
	"github.com/jezek/xgb/xproto"
)

// systemIdle asks the X server, or under Wayland the desktop over D-Bus, since an
// X server inside Wayland hears only of its own windows.
func systemIdle() (time.Duration, bool) {
	if os.Getenv("WAYLAND_DISPLAY") == "" {
		if ago, ok := xIdle(); ok {
			return ago, true
		}
	}
	return desktopIdle()
}

func xIdle() (time.Duration, bool) {
	if os.Getenv("DISPLAY") == "" {
		return 0, false
	}
	xgb.Logger.SetOutput(io.Discard) // it tells of cookies that need not be there
	x, err := xgb.NewConn()
	if err != nil {
		return 0, false
	}
	defer x.Close()
	if screensaver.Init(x) != nil {
		return 0, false
	}
	root := xproto.Setup(x).DefaultScreen(x).Root
	info, err := screensaver.QueryInfo(x, xproto.Drawable(root)).Reply()
	if err != nil {
		return 0, false
	}
	return time.Duration(info.MsSinceUserInput) * time.Millisecond, true
}

// desktopIdle asks GNOME, which counts in milliseconds, and then what others
// follow.
func desktopIdle() (time.Duration, bool) {
	bus, err := dbus.SessionBus()
	if err != nil {
		return 0, false
	}
	for _, ask := range []struct {
		name, path, method string
	}{
		{"org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor.GetIdletime"},
		{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.GetSessionIdleTime"},
	} {
		var value any
		if bus.Object(ask.name, dbus.ObjectPath(ask.path)).Call(ask.method, 0).Store(&value) != nil {
			continue
		}
		switch ms := value.(type) {
		case uint64:
			return time.Duration(ms) * time.Millisecond, true
		case uint32:
			return time.Duration(ms) * time.Millisecond, true
		}
	}
	return 0, false
}
