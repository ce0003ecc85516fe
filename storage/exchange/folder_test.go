package exchange

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"dearly/storage"
)

// put writes a file into a folder as a sync client would, in one go.
func put(t testing.TB, dir, name string, b []byte) {
	t.Helper()
	must(t, os.WriteFile(filepath.Join(dir, name), b, 0o600))
}

func list(t testing.TB, f *Folder) Listing {
	t.Helper()
	l, err := f.List()
	must(t, err)
	return l
}

func names(t testing.TB, dir string) (all []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

// The store is what remembers in the program.
var _ Seen = (*storage.Store)(nil)

func TestWhatIsPutIsNewToOthersUntilItIsDone(t *testing.T) {
	dir := t.TempDir()
	mine, yours := NewFolder(dir, newMemory()), NewFolder(dir, newMemory())
	p := sampleLetter()
	name, err := mine.Put(p, day(), sealCheap)
	must(t, err)
	if all := names(t, dir); !slices.Equal(all, []string{name}) || !IsName(name) {
		t.Errorf("the folder holds %q", all)
	}
	if l := list(t, mine); len(l.New) != 0 || len(l.Wait) != 0 {
		t.Errorf("one's own file is new: %+v", l)
	}
	for range 2 { // it comes again until it is done
		l := list(t, yours)
		if len(l.New) != 1 || l.New[0].Name != name || !l.New[0].Words || l.New[0].Answers || l.New[0].At.IsZero() || l.New[0].Size == 0 {
			t.Fatalf("%+v", l)
		}
	}
	found := list(t, yours).New[0]
	got, again, err := yours.Open(found, openCheap)
	if err != nil || again || !reflect.DeepEqual(got, p) {
		t.Fatalf("%v, again %v", err, again)
	}
	must(t, yours.Done(found, got))
	if l := list(t, yours); len(l.New) != 0 {
		t.Errorf("done and new: %+v", l)
	}
	must(t, yours.Remove(found))
	if all := names(t, dir); len(all) != 0 {
		t.Errorf("left: %q", all)
	}
}

func TestAFileThatIsNotWholeWaits(t *testing.T) {
	dir := t.TempDir()
	f := NewFolder(dir, newMemory())
	file := sealed(t, sampleLetter())
	const name = "letter-for-review-2026-11-22-bcdfgh.dearly-review"
	for _, c := range []struct {
		name string
		b    []byte
		want error
	}{
		{"nothing yet", nil, ErrCutOff},
		{"half", file[:len(file)/2], ErrCutOff},
		{"all but one byte", file[:len(file)-1], ErrCutOff},
		{"room made", make([]byte, len(file)), ErrNotOurs},
		{"room half filled", append(slices.Clone(file[:900]), make([]byte, len(file)-900)...), ErrDamaged},
		{"too large", make([]byte, MaxFile+1), ErrTooLarge},
		{"somebody else's", []byte("a shopping list"), ErrNotOurs},
	} {
		put(t, dir, name, c.b)
		l := list(t, f)
		if len(l.New) != 0 || len(l.Wait) != 1 || l.Wait[0].Name != name || !errors.Is(l.Wait[0].Err, c.want) {
			t.Errorf("%s: %+v", c.name, l)
		}
	}
	put(t, dir, name, file)
	if l := list(t, f); len(l.New) != 1 || len(l.Wait) != 0 {
		t.Errorf("whole: %+v", l)
	}
	put(t, dir, name, file[:900]) // as when it is sent once more under its name
	if l := list(t, f); len(l.New) != 0 || len(l.Wait) != 1 {
		t.Errorf("half again: %+v", l)
	}
}

func TestCopiesUnderOtherNamesAreOne(t *testing.T) {
	dir := t.TempDir()
	seen := newMemory()
	f := NewFolder(dir, seen)
	file := sealed(t, sampleLetter())
	put(t, dir, "a (1).dearly-review", file)
	put(t, dir, "a-LAPTOP-7.dearly-review", file)
	put(t, dir, "a.dearly-review", file)
	put(t, dir, "a (Ines's conflicted copy).dearly-review", file[:500])
	l := list(t, f)
	if len(l.New) != 1 || l.New[0].Name != "a.dearly-review" || len(l.New[0].Also) != 2 || len(l.Wait) != 1 {
		t.Fatalf("%+v", l)
	}
	found := l.New[0]
	must(t, os.Remove(filepath.Join(dir, "a.dearly-review")))
	put(t, dir, "a (1).dearly-review", []byte("another file under that name"))
	p, again, err := f.Open(found, openCheap) // from the copy that is left
	if err != nil || again {
		t.Fatal(err, again)
	}
	must(t, f.Done(found, p))
	put(t, dir, "b.dearly-review", file)
	if l := list(t, f); len(l.New) != 0 {
		t.Errorf("a copy that came later is new: %+v", l)
	}
	put(t, dir, "c.dearly-review", sealed(t, p)) // the same parcel, sealed anew
	l = list(t, f)
	if len(l.New) != 1 {
		t.Fatalf("%+v", l)
	}
	if _, again, err := f.Open(l.New[0], openCheap); err != nil || !again {
		t.Errorf("a parcel that came before is not known: %v", err)
	}
	must(t, f.Remove(found))
	if all := names(t, dir); slices.Contains(all, "a-LAPTOP-7.dearly-review") || !slices.Contains(all, "a (1).dearly-review") || !slices.Contains(all, "c.dearly-review") {
		t.Errorf("left: %q", all)
	}
	must(t, f.Remove(found)) // gone already
}

func TestAFileThatIsDismissedStaysForOthers(t *testing.T) {
	dir := t.TempDir()
	f, other := NewFolder(dir, newMemory()), NewFolder(dir, newMemory())
	put(t, dir, "a.dearly-review", sealed(t, sampleReview()))
	found := list(t, f).New[0]
	if !found.AnswersTo(storage.ID{1}) || found.AnswersTo(storage.ID{2}) {
		t.Error("a review does not tell whom it answers")
	}
	must(t, f.Dismiss(found))
	if len(list(t, f).New) != 0 || len(list(t, other).New) != 1 {
		t.Error("dismissed for all, or for none")
	}
}

func TestAFileThatWentIsGoneAndAFolderThatWentIsNot(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "team")
	must(t, os.Mkdir(dir, 0o700))
	f := NewFolder(dir, newMemory())
	put(t, dir, "a.dearly-review", sealed(t, sampleLetter()))
	found := list(t, f).New[0]
	must(t, os.Remove(filepath.Join(dir, "a.dearly-review")))
	if _, _, err := f.Open(found, openCheap); !errors.Is(err, ErrGone) {
		t.Error(err)
	}
	must(t, os.Remove(dir))
	if _, _, err := f.Open(found, openCheap); !errors.Is(err, ErrNoFolder) {
		t.Error(err)
	}
	if _, err := f.List(); !errors.Is(err, ErrNoFolder) {
		t.Error(err)
	}
	if _, err := f.Put(sampleLetter(), day(), sealCheap); !errors.Is(err, ErrNoFolder) {
		t.Error(err)
	}
	put(t, filepath.Dir(dir), "team", []byte("a file by the folder's name"))
	if _, err := f.List(); !errors.Is(err, ErrNoFolder) {
		t.Error(err)
	}
}

func TestNothingIsWrittenOver(t *testing.T) {
	dir := t.TempDir()
	f := NewFolder(dir, newMemory())
	put(t, dir, "a.dearly-review", []byte("theirs"))
	if err := f.put("a.dearly-review", []byte("mine")); !errors.Is(err, fs.ErrExist) {
		t.Error(err)
	}
	put(t, dir, "b.dearly-review.part", []byte("theirs"))
	if err := f.put("b.dearly-review", []byte("mine")); !errors.Is(err, fs.ErrExist) {
		t.Error(err)
	}
	for _, name := range []string{"a.dearly-review", "b.dearly-review.part"} {
		if got := string(readFile(t, filepath.Join(dir, name))); got != "theirs" {
			t.Errorf("%s: %q", name, got)
		}
	}
	if all := names(t, dir); len(all) != 2 {
		t.Errorf("%q", all)
	}
}

func TestAMemoryThatFailsStopsEverything(t *testing.T) {
	dir := t.TempDir()
	broken := errors.New("the store is closed")
	seen := newMemory()
	f := NewFolder(dir, seen)
	put(t, dir, "a.dearly-review", sealed(t, sampleLetter()))
	found := list(t, f).New[0]
	seen.fail = broken
	if _, err := f.List(); !errors.Is(err, broken) {
		t.Error(err)
	}
	if _, _, err := f.Open(found, openCheap); !errors.Is(err, broken) {
		t.Error(err)
	}
	if _, err := f.Put(sampleLetter(), day(), sealCheap); !errors.Is(err, broken) || len(names(t, dir)) != 1 {
		t.Error(err)
	}
}
