package exchange

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"dearly/storage"
)

func TestWhatIsSealedOpensAsItWas(t *testing.T) {
	own, err := NewOwn()
	must(t, err)
	for name, p := range map[string]Parcel{"letter": sampleLetter(), "review": sampleReview()} {
		p.Reply = own.Contact()
		got, err := open(sealed(t, p))
		if err != nil || !reflect.DeepEqual(got, p) {
			t.Errorf("%s by words: %v\n got %+v\nwant %+v", name, err, got, p)
		}
		var b bytes.Buffer
		must(t, own.Contact().Seal(&b, p))
		got, err = own.Open(&b)
		if err != nil || !reflect.DeepEqual(got, p) {
			t.Errorf("%s by key: %v", name, err)
		}
	}
}

func TestSealingCostsWhatOpeningMayCost(t *testing.T) {
	var b bytes.Buffer
	words := storage.NewPassphrase()
	must(t, Seal(&b, words, sampleLetter()))
	if !strings.Contains(b.String()[:400], " 18\n") {
		t.Error("the usual cost is not 18")
	}
	if p, err := Open(&b, words); err != nil || p.Letter.Text != sampleText {
		t.Error(err)
	}
}

func TestWordsOpenInWhateverMannerTheyAreTyped(t *testing.T) {
	file := sealed(t, sampleLetter())
	for _, c := range []struct {
		words string
		want  error
	}{
		{"amber river lamp tree", nil},
		{"  Amber  River\tLAMP tree\r\n", nil},
		{"amber-river-lamp-tree", nil},
		{"amber, river – lamp_tree.", nil},
		{"“amber river lamp tree”", nil},
		{"amber\u00a0river\u2011lamp tree", nil},
		{"amber river lamp", ErrWrongWords},
		{"river amber lamp tree", ErrWrongWords},
		{"amberriverlamptree", ErrWrongWords},
		{"amber river lamp trees", ErrWrongWords},
		{"", ErrWrongWords},
		{" - ", ErrWrongWords},
		{strings.Repeat("x", 1<<20), ErrWrongWords},
	} {
		if _, err := Open(bytes.NewReader(file), c.words); !errors.Is(err, c.want) {
			t.Errorf("%.40q: %v, want %v", c.words, err, c.want)
		}
	}
}

func TestWordsThatAreNoneAreNotSealedWith(t *testing.T) {
	for _, words := range []string{"", "one two", "- - - - - - - - - - - -"} {
		var b bytes.Buffer
		if err := Seal(&b, words, sampleLetter()); !errors.Is(err, storage.ErrShort) || b.Len() > 0 {
			t.Errorf("%q: %v, %d bytes", words, err, b.Len())
		}
	}
}

func TestTheSameParcelSealedAgainIsKnownByItsKeyAndAnotherIsNot(t *testing.T) {
	p := sampleLetter()
	var with, without bytes.Buffer
	must(t, sealAt(&with, ourFour, p, cheap))
	must(t, sealAt(&without, "other words here now", p, cheap))
	a, err := Open(&with, ourFour)
	must(t, err)
	b, err := Open(&without, "other words here now")
	must(t, err)
	if a.Key() != b.Key() || a.Key() == sampleLetter().Key() {
		t.Error("a parcel is not known by its key")
	}
}

func TestSniffTellsWhatAFileIsWithoutOpeningIt(t *testing.T) {
	own, err := NewOwn()
	must(t, err)
	letter, review := sealed(t, sampleLetter()), sealed(t, sampleReview())
	var keyed bytes.Buffer
	must(t, own.Contact().Seal(&keyed, sampleReview()))
	for _, c := range []struct {
		name           string
		file           []byte
		words, answers bool
	}{{"letter", letter, true, false}, {"review", review, true, true}, {"review by key", keyed.Bytes(), false, true}} {
		o, err := Sniff(bytes.NewReader(c.file))
		if err != nil || o.Words != c.words || o.Answers != c.answers {
			t.Errorf("%s: %+v, %v", c.name, o, err)
		}
		if o.AnswersTo(storage.ID{1}) != c.answers || o.AnswersTo(storage.ID{9}) {
			t.Errorf("%s: answers to the wrong letter", c.name)
		}
		if again, _ := Sniff(iotest.OneByteReader(bytes.NewReader(c.file))); again != o {
			t.Errorf("%s: not the same when read slowly", c.name)
		}
	}
}

func TestTheReadersAndWritersOwnErrorsComeThrough(t *testing.T) {
	broken := errors.New("the cable is out")
	if _, err := Open(iotest.ErrReader(broken), ourFour); !errors.Is(err, broken) {
		t.Error(err)
	}
	r, w := io.Pipe()
	r.CloseWithError(broken)
	if err := sealAt(w, ourFour, sampleLetter(), cheap); !errors.Is(err, broken) {
		t.Error(err)
	}
}

func TestAFilesSizeTellsNoMoreThanTheKiB(t *testing.T) {
	sizes := map[int]bool{}
	for n := range 100 {
		p := sampleLetter()
		p.Letter.Text += strings.Repeat("a", n)
		sizes[len(sealed(t, p))] = true
	}
	if len(sizes) > 2 {
		t.Errorf("%d sizes for 100 letters of nearly the same length", len(sizes))
	}
}

func TestAParcelThatWouldNotOpenIsNotSealed(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*Parcel)
		want  error
	}{
		{"no ID", func(p *Parcel) { p.ID = storage.ID{} }, ErrUnfit},
		{"both", func(p *Parcel) { p.Review = sampleReview().Review }, ErrUnfit},
		{"neither", func(p *Parcel) { p.Letter = nil }, ErrUnfit},
		{"never kept", func(p *Parcel) { p.Letter.Version = 0 }, ErrUnfit},
		{"broken characters", func(p *Parcel) { p.Letter.Text = "tea\xff" }, ErrUnfit},
		{"broken characters in a mark", func(p *Parcel) { p.Letter.Marks[0].Text = "placemen\xff" }, ErrUnfit},
		{"a mark of nothing", func(p *Parcel) { p.Letter.Marks[0] = Mark{} }, ErrUnfit},
		{"a year that is none", func(p *Parcel) { p.Sent = p.Sent.AddDate(9000, 0, 0) }, ErrUnfit},
		{"another letter's review", func(p *Parcel) { p.Letter.Earlier[0].Letter = storage.ID{8} }, ErrUnfit},
		{"a comment without ID", func(p *Parcel) { p.Letter.Earlier[0].Comments[0].ID = storage.ID{} }, ErrUnfit},
		{"two comments of one ID", func(p *Parcel) { p.Letter.Earlier[0].Comments[0].ID = storage.ID{4} }, ErrUnfit},
		{"too many marks", func(p *Parcel) { p.Letter.Marks = make([]Mark, maxMarks+1) }, ErrTooLarge},
		{"too long", func(p *Parcel) { p.Letter.Text = strings.Repeat("a", MaxFile) }, ErrTooLarge},
		{"just too long", func(p *Parcel) { p.Letter.Text = strings.Repeat("a", MaxFile-3000) }, ErrTooLarge},
	} {
		p := sampleLetter()
		c.spoil(&p)
		var b bytes.Buffer
		err := sealAt(&b, ourFour, p, cheap)
		if !errors.Is(err, c.want) || errors.Is(err, ErrDamaged) || b.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", c.name, err, b.Len())
		}
	}
}

func TestAVeryLongLetterTravels(t *testing.T) {
	p := sampleLetter()
	p.Letter.Text = strings.Repeat("a word ", 100_000)
	m := p.Letter.Marks[0]
	for len(p.Letter.Marks) < 5_000 {
		p.Letter.Marks = append(p.Letter.Marks, m)
	}
	if got, err := open(sealed(t, p)); err != nil || !reflect.DeepEqual(got, p) {
		t.Error(err)
	}
}
