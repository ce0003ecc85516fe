package storage

import (
	"bytes"
	"encoding/hex"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"
)

// tsv reads the rows of a file in testdata, without comments.
func tsv(t testing.TB, name string, columns int) [][]string {
	t.Helper()
	var out [][]string
	for i, line := range strings.Split(string(readFile(t, filepath.Join("testdata", name))), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != columns {
			t.Fatalf("%s:%d has %d columns", name, i+1, len(row))
		}
		out = append(out, row)
	}
	return out
}

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	must(t, err)
	return b
}

func number(t testing.TB, s string) int64 {
	t.Helper()
	n, err := strconv.ParseInt(s, 10, 64)
	must(t, err)
	return n
}

// knownSlot reads a row of slots.tsv.
func knownSlot(t testing.TB, row []string) (k slot, secret string, dataKey []byte) {
	k = slot{
		kind:    slotKind(row[0]),
		cost:    Cost{uint32(number(t, row[1])), uint32(number(t, row[2])), uint8(number(t, row[3]))},
		wrapped: unhex(t, row[6]),
	}
	copy(k.salt[:], unhex(t, row[5]))
	return k, row[4], unhex(t, row[7])
}

func TestSlotsOfTheFirstDearlyOpenForEver(t *testing.T) {
	for _, row := range tsv(t, "slots.tsv", 8) {
		k, secret, want := knownSlot(t, row)
		if k.cost.Memory > 64<<10 && testing.Short() {
			continue
		}
		derived, err := k.derive([]byte(secret))
		must(t, err)
		if got, err := k.unwrap(derived); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s slot of cost %v: %v", k.kind, k.cost, err)
		}
	}
}

func TestBoxesOfTheFirstDearlyOpenForEver(t *testing.T) {
	for _, row := range tsv(t, "boxes.tsv", 6) {
		s, err := newSealer(unhex(t, row[3]))
		must(t, err)
		id, _ := idFrom(unhex(t, row[1]))
		want, err := strconv.Unquote(row[5])
		must(t, err)
		got, err := s.open(boxName{row[0], id, number(t, row[2])}, unhex(t, row[4]))
		if err != nil || string(got) != want {
			t.Errorf("box of %s: %v", row[0], err)
		}
	}
}

// firstStore puts testdata/v1.store, a store of the first schema, into a folder.
func firstStore(t testing.TB) (dir string) { return storeOf(t, "v1.store") }

func storeOf(t testing.TB, name string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, fileName), readFile(t, filepath.Join("testdata", name)), 0o600))
	return dir
}

const firstRecovery = "C0T1-FGZ7-R9XM-3DHS-ZEM8-0MK8-W9CE-F45G"

func TestAStoreOfTheFirstSchemaOpensWithAllThatWasInIt(t *testing.T) {
	id := func(s string) ID { id, _ := idFrom(unhex(t, s)); return id }
	wren := Child{
		ID: id("14eb5e40ed0c69b98fa2a5f82fbde5ae"), Rev: 1, Name: "Wren", Born: Date{2017, time.March, 4},
		Names: []string{"Biscuit"}, OwnWords: []string{"contact"}, About: "likes newts",
	}
	asta := Child{ID: id("1a824bd2a0b6b318ef0ab0085f28868e"), Rev: 1, Name: "Ásta", Age: 13}
	letter := Letter{
		ID: id("ded70b2447c564aee9c230e709f5dabf"), Child: wren.ID, Rev: 3, Visit: Date{2026, time.November, 17}, Place: "home",
		State: WithManager, Text: "Dear Wren,\n\nI came to see you. 🦎\n\nSee you on Tuesday.", Note: "ring the school",
		Left: []string{"contact"}, Created: testNow, Saved: testNow,
	}
	for name, open := range map[string]func(dir string) (*Store, error){
		"passphrase":   func(dir string) (*Store, error) { return Open(dir, testPass, cheap()) },
		"recovery key": func(dir string) (*Store, error) { return OpenWithRecovery(dir, firstRecovery, cheap()) },
	} {
		s, err := open(firstStore(t))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		defer s.Close()
		children, err := s.Children()
		must(t, err)
		if !reflect.DeepEqual(children, []Child{wren, asta}) {
			t.Errorf("%s: children %+v", name, children)
		}
		letters, err := s.Letters(wren.ID)
		must(t, err)
		if !reflect.DeepEqual(letters, []Letter{letter}) {
			t.Errorf("%s: letters %+v", name, letters)
		}
		versions, err := s.Versions(letter.ID)
		must(t, err)
		if len(versions) != 1 || versions[0].Rev != 2 || versions[0].Why != "with-manager" || versions[0].Text != "Dear Wren,\n\nI came to see you. 🦎" {
			t.Errorf("%s: versions %+v", name, versions)
		}
		events, err := s.Events(letter.ID)
		must(t, err)
		if len(events) != 2 || events[0].What != LetterBegun || events[1].Digest != DigestOf(versions[0].Text) {
			t.Errorf("%s: events %+v", name, events)
		}
	}
}

func TestAStoreOfTheSecondSchemaOpensWithAllThatWasInIt(t *testing.T) {
	id := func(s string) ID { id, _ := idFrom(unhex(t, s)); return id }
	wren := Child{ID: id("14eb5e40ed0c69b98fa2a5f82fbde5ae"), Rev: 1, Name: "Wren", Age: 9}
	letter := Letter{
		ID: id("ded70b2447c564aee9c230e709f5dabf"), Child: wren.ID, Rev: 2, Visit: DateOf(testNow), Place: "home",
		State: InRecord, Text: "Dear Wren,\n\nI saw your newts. 🦎", Created: testNow, Saved: testNow,
	}
	note := VisitNote{
		ID: id("d0120fca025eb3b87f1fa47bc3ed0f3d"), Child: wren.ID, Letter: letter.ID, Visit: DateOf(testNow), Place: "home",
		Text: "Seen alone. Ásta there too.", At: testNow, Recorded: testNow,
	}
	byPassphrase, err := Open(storeOf(t, "v2.store"), testPass, cheap())
	must(t, err)
	byKey, err := OpenWithRecovery(storeOf(t, "v2.store"), "P92Z-K2Q5-47PX-FXZ7-P2EX-AESY-QMGH-XZXQ", cheap())
	must(t, err)
	for _, s := range []*Store{byPassphrase, byKey} {
		defer s.Close()
		children, err := s.Children()
		if err != nil || !reflect.DeepEqual(children, []Child{wren}) {
			t.Errorf("children %+v, %v", children, err)
		}
		letters, err := s.Letters(wren.ID)
		if err != nil || !reflect.DeepEqual(letters, []Letter{letter}) {
			t.Errorf("letters %+v, %v", letters, err)
		}
		notes, err := s.VisitNotes(wren.ID)
		if err != nil || len(notes) != 2 {
			t.Fatalf("%d notes, %v", len(notes), err)
		}
		for _, n := range notes {
			if n.ID != note.ID && (n.AddsTo != note.ID || n.Text != "Two newts.") || n.ID == note.ID && !reflect.DeepEqual(n, note) {
				t.Errorf("note %+v", n)
			}
		}
		holds, err := s.Holds()
		if err != nil || !reflect.DeepEqual(holds, []Hold{{letter.ID, Court, testNow}}) {
			t.Errorf("holds %+v, %v", holds, err)
		}
		if keep, err := s.Retention(); err != nil || keep != (Retention{7, 21}) {
			t.Errorf("%+v, %v", keep, err)
		}
	}
}
