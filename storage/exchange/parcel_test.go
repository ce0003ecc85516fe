package exchange

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"dearly/storage"
)

// fill gives every field within v a value of its own, words that start with
// "canary" and the field's path.
func fill(v reflect.Value, path string) {
	switch v.Interface().(type) {
	case time.Time:
		v.Set(reflect.ValueOf(at(9, 30)))
		return
	case storage.Date:
		v.Set(reflect.ValueOf(day()))
		return
	case storage.ID:
		var id storage.ID
		copy(id[:], path[max(0, len(path)-len(id)):])
		v.Set(reflect.ValueOf(id))
		return
	case storage.Decision:
		v.SetString(string(storage.AgreedTo))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString("canary " + path)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(7)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), path+"/0")
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(key, path+"/key")
		fill(value, path+"/value")
		v.SetMapIndex(key, value)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), path+"/"+v.Type().Field(i).Name)
		}
	default:
		panic("fill: " + v.Kind().String())
	}
}

func filled[T any](path string) (value T) {
	fill(reflect.ValueOf(&value).Elem(), path)
	return value
}

func TestOnlyWhatAReviewNeedsTravels(t *testing.T) {
	letter, child, chosen := filled[storage.Letter]("letter"), filled[storage.Child]("child"), filled[storage.Settings]("settings")
	text := content(t, Sending(letter, child, chosen, at(14, 0)))
	var gone []string
	for word := range strings.SplitSeq(text, `"`) {
		if path, ok := strings.CutPrefix(word, "canary "); ok && !slices.Contains(gone, path) {
			gone = append(gone, path)
		}
	}
	slices.Sort(gone)
	want := []string{
		"child/Name", "child/Names/0", "child/OwnWords/0", "letter/Left/0", "letter/Text",
		"settings/Name", "settings/ReviewQuestions/0",
	}
	if !slices.Equal(gone, want) {
		t.Errorf("travelled:\n%q\nwant:\n%q", gone, want)
	}
	if born := fmt.Sprintf(`"%s"`, child.Born); strings.Count(text, born) != 1 { // the visit's
		t.Error("the date of birth travelled")
	}
}

// A field that is added to the store's types has to be carried, or named here.
func TestEveryFieldOfAReviewIsCarriedOrStaysKnowingly(t *testing.T) {
	review := filled[storage.Review]("r")
	comment, action := storage.ID{1}, storage.ID{2}
	review.Comments[0].ID, review.Actions[0].ID = comment, action
	review.Comments[0].Start, review.Comments[0].End = 7, 7+len(review.Comments[0].Quote)
	want := review
	want.Rev, want.Begun = 0, time.Time{}
	got, err := open(sealed(t, Returning(review, "the text", at(15, 0))))
	if err != nil || !reflect.DeepEqual(got.Review.Review, want) {
		t.Errorf("%v\n got %+v\nwant %+v", err, got.Review, want)
	}

	brought := filled[storage.Brought]("b")
	p := sampleLetter()
	review.Letter, want.Letter = brought.ID, brought.ID
	mark := filled[Mark]("m")
	mark.Start, mark.End = 3, 3+len(mark.Text)
	p.Letter = &Letter{brought, []Mark{mark}, []storage.Review{review}}
	back := brought
	back.Rev, back.Came = 0, time.Time{}
	got, err = open(sealed(t, p))
	if err != nil || !reflect.DeepEqual(*got.Letter, Letter{back, []Mark{mark}, []storage.Review{want}}) {
		t.Errorf("%v\n got %+v\nwant %+v", err, got.Letter, back)
	}
}

func TestSendingTakesTheAgeOnTheDayOfTheVisit(t *testing.T) {
	child := storage.Child{Born: storage.Date{Year: 2018, Month: 11, Day: 22}}
	for _, c := range []struct {
		visit storage.Date
		sent  time.Time
		want  int
	}{
		{storage.Date{Year: 2026, Month: 11, Day: 21}, at(9, 0), 7},
		{storage.Date{}, at(9, 0), 8},
		{storage.Date{}, at(9, 0).AddDate(0, 0, -1), 7},
	} {
		p := Sending(storage.Letter{Visit: c.visit}, child, storage.Settings{}, c.sent)
		if p.Letter.Age != c.want {
			t.Errorf("%v: %d years, want %d", c, p.Letter.Age, c.want)
		}
	}
}

func TestAReviewKnowsTheWordingItIsAbout(t *testing.T) {
	p, err := open(sealed(t, sampleReview()))
	must(t, err)
	kept := storage.Version{Letter: storage.ID{1}, Rev: 7, Text: sampleText}
	other, older, changed := kept, kept, kept
	other.Letter, older.Rev, changed.Text = storage.ID{9}, 6, sampleText+"."
	for _, c := range []struct {
		v    storage.Version
		want error
	}{{kept, nil}, {other, ErrOtherLetter}, {older, ErrOtherWording}, {changed, ErrOtherWording}} {
		if err := p.Review.About(c.v); err != c.want {
			t.Errorf("%+v: %v, want %v", c.v, err, c.want)
		}
	}
}

func TestALetterThatComesAgainIsKnown(t *testing.T) {
	l := *sampleLetter().Letter
	other, older, later, anew := l.Brought, l.Brought, l.Brought, l.Brought
	other.ID, older.Version, later.Version, anew.Text = storage.ID{9}, 6, 8, "Dear Wren,"
	for _, c := range []struct {
		here storage.Brought
		want Arrival
	}{{storage.Brought{}, First}, {other, First}, {l.Brought, Again}, {older, Later}, {later, Older}, {anew, Later}} {
		if got := l.Against(c.here); got != c.want {
			t.Errorf("version %d: %s, want %s", c.here.Version, got, c.want)
		}
	}
}

func TestAFileNameNamesNoChildAndIsKnownUnderASyncClientsNames(t *testing.T) {
	seen := map[string]bool{}
	for range 50 {
		name := FileName(sampleLetter(), day())
		if !strings.HasPrefix(name, "letter-for-review-2026-11-22-") || len(name) != len("letter-for-review-2026-11-22-abcdef.dearly-review") || seen[name] {
			t.Fatal(name)
		}
		seen[name] = true
	}
	if name := FileName(sampleReview(), day()); !strings.HasPrefix(name, "review-2026-11-22-") {
		t.Error(name)
	}
	for name, want := range map[string]bool{
		"review-2026-11-22-bcdfgh.dearly-review":                                    true,
		"review-2026-11-22-bcdfgh (1).dearly-review":                                true,
		"review-2026-11-22-bcdfgh-LAPTOP-7.dearly-review":                           true,
		"review (Ines's conflicted copy 2026-11-22).dearly-review":                  true,
		"review-2026-11-22-bcdfgh.sync-conflict-20261122-141000-ABCD.dearly-review": true,
		"REVIEW.DEARLY-REVIEW":                                                      true,
		"review-2026-11-22-bcdfgh.dearly-review.part":                               false,
		"~$review.docx":  false,
		".dearly-review": false,
		"review.txt":     false,
	} {
		if IsName(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
}

func TestAContactIsOneLineThatSurvivesPasting(t *testing.T) {
	own, err := NewOwn()
	must(t, err)
	line := own.Contact().String()
	for _, s := range []string{line, " " + line + "\r\n", strings.ToUpper(line), line[:40] + "\r\n  " + line[40:]} {
		if c, err := ParseContact(s); err != nil || c != own.Contact() {
			t.Errorf("%q: %v", s, err)
		}
	}
	for _, s := range []string{"", line[:len(line)-1], line + "q", line[len(contactLine):], own.Secret(), strings.Replace(line, "1", "2", 1), "dearly-contact"} {
		if c, err := ParseContact(s); err != ErrNotContact || !c.IsZero() {
			t.Errorf("%q: %v", s, err)
		}
	}
	if again, err := ParseOwn(own.Secret()); err != nil || again.Contact() != own.Contact() {
		t.Error(err)
	}
	if _, err := ParseOwn("AGE-SECRET-KEY-1"); err == nil {
		t.Error("half a key was taken")
	}
	other, err := NewOwn()
	must(t, err)
	if check := own.Contact().Check(); len(check) != 8 || check != own.Contact().Check() || check == other.Contact().Check() {
		t.Error(check)
	}
	var nobody bytes.Buffer
	if (Contact{}).Seal(&nobody, sampleLetter()) == nil || nobody.Len() > 0 || (Contact{}).String() != "" || !(Own{}).Contact().IsZero() {
		t.Error("nobody is somebody")
	}
	if _, err := (Own{}).Open(bytes.NewReader(sealed(t, sampleLetter()))); readingError(err) != ErrNeedsWords {
		t.Error(err)
	}
}
