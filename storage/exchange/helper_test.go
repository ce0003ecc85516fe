package exchange

import (
	"bytes"
	"io"
	"os"
	"sync"
	"testing"
	"time"

	"dearly/storage"
)

const (
	cheap   = 1 // of scrypt: the proofs are the same at any cost
	ourFour = "amber river lamp tree"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func at(hour, minute int) time.Time { return time.Date(2026, 11, 22, hour, minute, 0, 0, time.UTC) }

func day() storage.Date { return storage.DateOf(at(0, 0)) }

const sampleText = "## Why I came\n\nDear Wren,\n\nYour placement is with Auntie Bron, and “tea’s nice” you said.\n\n- I will ring on Friday"

func sampleParagraphs() []string {
	return []string{"Why I came", "Dear Wren,", "Your placement is with Auntie Bron, and “tea’s nice” you said.", "I will ring on Friday"}
}

func sampleLetter() Parcel {
	p := Sending(
		storage.Letter{ID: storage.ID{1}, Rev: 7, Visit: day(), Text: sampleText, Left: []string{"2:5 contact"}},
		storage.Child{Name: "Wren", Born: storage.Date{Year: 2018, Month: 3, Day: 1}, Names: []string{"Auntie Bron"}, OwnWords: []string{"contact"}},
		storage.Settings{Name: "Ines", ReviewQuestions: []string{"Would she know why you came?"}}, at(14, 10))
	p.Letter.Marks = []Mark{{
		Paragraph: 2, Start: 5, End: 14, Text: "placement", Term: "placement", Why: "It is the word for a thing.",
		Kind: "professional", Level: "swap", Wordings: []string{"home"},
	}}
	p.Letter.Earlier = []storage.Review{sampleReview().Review.Review}
	return p
}

func sampleReview() Parcel {
	return Returning(storage.Review{
		ID: storage.ID{2}, Letter: storage.ID{1}, Version: 7, By: "Dilys", Given: at(15, 0), Decision: storage.PleaseChange, Words: "Nearly there.",
		Comments: []storage.Comment{
			{ID: storage.ID{3}, Paragraph: 2, Start: 5, End: 14, Quote: "placement", Words: "Home?", At: at(14, 30), Replies: []storage.Said{{By: "Ines", At: at(14, 40), Words: "Yes."}}},
			{ID: storage.ID{4}, Paragraph: 1, Start: 0, End: 10, Quote: "Dear Wren,", Keep: true, At: at(14, 31), Resolved: true},
		},
		Answers: []storage.ReviewAnswer{{Question: "What did she say about it?", WhyNot: "Not asked yet."}},
		Actions: []storage.ReviewAction{{ID: storage.ID{5}, What: "Ring school", Who: "Ines", By: day(), Done: day()}},
	}, sampleText, at(15, 1))
}

// sealed is a parcel's file, sealed cheaply.
func sealed(t testing.TB, p Parcel) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, sealAt(&b, ourFour, p, cheap))
	return b.Bytes()
}

func open(file []byte) (Parcel, error) { return Open(bytes.NewReader(file), ourFour) }

func openCheap(r io.Reader) (Parcel, error) { return Open(r, ourFour) }

func sealCheap(w io.Writer, p Parcel) error { return sealAt(w, ourFour, p, cheap) }

// memory is a Seen that forgets at the end of the test.
type memory struct {
	mu   sync.Mutex
	keys map[Key]bool
	fail error
}

func newMemory() *memory { return &memory{keys: map[Key]bool{}} }

func (m *memory) HasSeen(k [32]byte) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.keys[k], m.fail
}

func (m *memory) AddSeen(keys ...[32]byte) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, k := range keys {
		m.keys[k] = true
	}
	return m.fail
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	return b
}
