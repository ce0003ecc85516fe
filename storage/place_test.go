package storage

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestPlacesAreRefusedForTheRightReason(t *testing.T) {
	windows := surroundings{
		windows: true,
		synced:  []string{`C:\Users\w\OneDrive - Some Council`, `D:\Work`},
		roaming: []string{`C:\Users\w\AppData\Roaming`},
		remote:  func(path string) bool { return strings.HasPrefix(path, `H:`) },
	}
	linux := surroundings{
		roaming: []string{"/home/w/.config/fyne"},
		remote:  func(path string) bool { return strings.HasPrefix(path, "/mnt/share") },
	}
	mac := surroundings{
		synced:  []string{"/Users/w/Library/CloudStorage", "/Users/w/Library/Mobile Documents"},
		roaming: []string{"/Users/w/Library/Preferences/fyne"},
	}
	for _, c := range []struct {
		around surroundings
		path   string
		want   PlaceReason
	}{
		{windows, `C:\Users\w\AppData\Local\Dearly`, 0},
		{windows, `C:\Users\w\AppData\Roaming\fyne\dearly`, PlaceRoaming},
		{windows, `c:/users/W/appdata/roaming`, PlaceRoaming},
		{windows, `C:\Users\w\AppData\RoamingNot\x`, 0},
		{windows, `C:\Users\w\OneDrive - Some Council\Documents`, PlaceSynced},
		{windows, `c:\users\w\onedrive - some council`, PlaceSynced},
		{windows, `C:\Users\x\OneDrive - Another\Dearly`, PlaceSynced},
		{windows, `C:\Users\x\OneDrive\Dearly`, PlaceSynced},
		{windows, `C:\Users\x\OneDriveNotes\Dearly`, 0},
		{windows, `D:\work\dearly`, PlaceSynced},
		{windows, `D:\working\dearly`, 0},
		{windows, `H:\dearly`, PlaceNetwork},
		{windows, `\\server\share\dearly`, PlaceNetwork},
		{windows, `//server/share/dearly`, PlaceNetwork},
		{windows, `\\?\UNC\server\share\dearly`, PlaceNetwork},
		{windows, `\\?\C:\Users\w\AppData\Local\Dearly`, 0},
		{windows, `\\?\C:\Users\w\AppData\Roaming\Dearly`, PlaceRoaming},
		{linux, "/home/w/.local/share/dearly", 0},
		{linux, "/home/w/.config/fyne/uk.dearly", PlaceRoaming},
		{linux, "/home/w/.config/fynesse", 0},
		{linux, "/home/w/OneDrive/dearly", PlaceSynced},
		{linux, "/home/w/Dropbox/dearly", PlaceSynced},
		{linux, "/mnt/share/dearly", PlaceNetwork},
		{mac, "/Users/w/Library/Application Support/Dearly", 0},
		{mac, "/Users/w/Library/CloudStorage/OneDrive-Council/x", PlaceSynced},
		{mac, "/Users/w/library/mobile documents/com~apple~CloudDocs", PlaceSynced},
		{mac, "/Users/w/Library/Preferences/fyne/x", PlaceRoaming},
	} {
		if got := c.around.refuse(c.path, c.path); got != c.want {
			t.Errorf("%s: reason %d, want %d", c.path, got, c.want)
		}
	}
}

func TestARefusedPlaceIsLeftAlone(t *testing.T) {
	base := t.TempDir()
	dir := filepath.Join(base, "OneDrive - Some Council", "Dearly")
	for name, try := range map[string]func() error{
		"making":       func() error { _, _, err := Create(dir, testPass, cheap()); return err },
		"opening":      func() error { _, err := Open(dir, testPass, cheap()); return err },
		"with the key": func() error { _, err := OpenWithRecovery(dir, firstRecovery, cheap()); return err },
	} {
		err := try()
		var place *PlaceError
		if !errors.Is(err, ErrPlace) || !errors.As(err, &place) || place.Reason != PlaceSynced || place.Dir != dir {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := os.Stat(filepath.Dir(dir)); err == nil {
		t.Error("a folder was made there")
	}
	if runtime.GOOS == "windows" {
		return
	}
	must(t, os.Mkdir(filepath.Join(base, "OneDrive"), 0o700))
	link := filepath.Join(base, "innocent")
	must(t, os.Symlink(filepath.Join(base, "OneDrive"), link))
	if _, _, err := Create(filepath.Join(link, "Dearly"), testPass, cheap()); !errors.Is(err, ErrPlace) {
		t.Errorf("through a link: %v", err)
	}
}

func TestFynesOwnFolderIsRefused(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the others are in the table")
	}
	config := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", config)
	_, err := checkPlace(filepath.Join(config, "fyne", "uk.example"))
	var place *PlaceError
	if !errors.As(err, &place) || place.Reason != PlaceRoaming {
		t.Errorf("got %v", err)
	}
}

func TestTheDefaultFolderIsAGoodPlace(t *testing.T) {
	if runtime.GOOS == "linux" {
		t.Setenv("XDG_DATA_HOME", "")
		t.Setenv("HOME", "/home/w")
		if dir, err := DefaultDir(); err != nil || dir != "/home/w/.local/share/dearly" {
			t.Errorf("%q, %v", dir, err)
		}
		t.Setenv("XDG_DATA_HOME", "relative") // to be ignored, says the specification
		if dir, err := DefaultDir(); err != nil || dir != "/home/w/.local/share/dearly" {
			t.Errorf("%q, %v", dir, err)
		}
		t.Setenv("XDG_DATA_HOME", "/data")
		if dir, err := DefaultDir(); err != nil || dir != "/data/dearly" {
			t.Errorf("%q, %v", dir, err)
		}
	}
	dir, err := DefaultDir()
	must(t, err)
	if _, err := checkPlace(dir); err != nil {
		t.Errorf("%s: %v", dir, err)
	}
}

func TestRelativeFoldersWork(t *testing.T) {
	t.Chdir(t.TempDir())
	s, _, err := Create("here", testPass, cheap())
	must(t, err)
	newChild(t, s, "Wren")
	must(t, s.Close())
	if !Exists("here") {
		t.Error("not there")
	}
	again, err := Open("./here", testPass, cheap())
	must(t, err)
	defer again.Close()
	t.Chdir(t.TempDir()) // a file dialogue may do so
	newChild(t, again, "Ásta")
}
