package exchange

import (
	"time"

	"dearly/storage"
)

// format is written into every file. It is raised with every change that an older
// program would misread or leave out, a new field among them.
const format = 1

// The wire types are a file's JSON. They stand apart from the store's types so
// that a field added there does not travel by itself. Empty lists are left out.
type (
	wireParcel struct {
		Format int         `json:"dearly"`
		ID     storage.ID  `json:"id"`
		Sent   time.Time   `json:"sent"`
		From   string      `json:"from"`
		Reply  string      `json:"reply"`
		Letter *wireLetter `json:"letter,omitempty"`
		Review *wireReview `json:"review,omitempty"`
	}
	wireLetter struct {
		ID      storage.ID     `json:"id"`
		Version int64          `json:"version"`
		Wording string         `json:"wording"`
		From    string         `json:"from"`
		Child   string         `json:"child"`
		Age     int            `json:"age"`
		Visit   storage.Date   `json:"visit"`
		Text    string         `json:"text"`
		Left    []string       `json:"left,omitempty"`
		Names   []string       `json:"names,omitempty"`
		Own     []string       `json:"own,omitempty"`
		Ask     []string       `json:"ask,omitempty"`
		Sent    time.Time      `json:"sent"`
		Marks   []wireMark     `json:"marks,omitempty"`
		Earlier []storedReview `json:"earlier,omitempty"`
	}
	wireMark struct {
		Paragraph int      `json:"paragraph"`
		Start     int      `json:"start"`
		End       int      `json:"end"`
		Text      string   `json:"text"`
		Term      string   `json:"term"`
		Why       string   `json:"why"`
		Kind      string   `json:"kind"`
		Level     string   `json:"level"`
		Wordings  []string `json:"wordings,omitempty"`
		Advice    bool     `json:"advice"`
	}
	wireReview struct {
		Wording string `json:"wording"`
		storedReview
	}
	storedReview struct {
		ID       storage.ID    `json:"id"`
		Letter   storage.ID    `json:"letter"`
		Version  int64         `json:"version"`
		By       string        `json:"by"`
		Given    time.Time     `json:"given"`
		Comments []wireComment `json:"comments,omitempty"`
		Answers  []wireAnswer  `json:"answers,omitempty"`
		Actions  []wireAction  `json:"actions,omitempty"`
		Decision string        `json:"decision"`
		Words    string        `json:"words"`
	}
	wireComment struct {
		ID        storage.ID `json:"id"`
		Paragraph int        `json:"paragraph"`
		Start     int        `json:"start"`
		End       int        `json:"end"`
		Quote     string     `json:"quote"`
		Words     string     `json:"words"`
		Keep      bool       `json:"keep"`
		At        time.Time  `json:"at"`
		Replies   []wireSaid `json:"replies,omitempty"`
		Resolved  bool       `json:"resolved"`
	}
	wireSaid struct {
		By    string    `json:"by"`
		At    time.Time `json:"at"`
		Words string    `json:"words"`
	}
	wireAnswer struct {
		Question string `json:"question"`
		Words    string `json:"words"`
		WhyNot   string `json:"why_not"`
	}
	wireAction struct {
		ID   storage.ID   `json:"id"`
		What string       `json:"what"`
		Who  string       `json:"who"`
		By   storage.Date `json:"by"`
		Done storage.Date `json:"done"`
	}
)

// each makes a list of another type, keeping that there is none.
func each[From, To any](all []From, turn func(From) To) []To {
	if len(all) == 0 {
		return nil
	}
	out := make([]To, len(all))
	for i, one := range all {
		out[i] = turn(one)
	}
	return out
}

func toWire(p Parcel) wireParcel {
	w := wireParcel{Format: format, ID: p.ID, Sent: p.Sent.UTC(), From: p.From, Reply: p.Reply.String()}
	if l := p.Letter; l != nil {
		w.Letter = &wireLetter{
			ID: l.ID, Version: l.Version, Wording: digestText(storage.DigestOf(l.Text)), From: l.From, Child: l.Child, Age: l.Age,
			Visit: l.Visit, Text: l.Text, Left: l.Left, Names: l.Names, Own: l.Own, Ask: l.Ask, Sent: l.Sent.UTC(),
			Marks:   each(l.Marks, func(m Mark) wireMark { return wireMark(m) }),
			Earlier: each(l.Earlier, reviewToWire),
		}
	}
	if r := p.Review; r != nil {
		w.Review = &wireReview{digestText(r.Wording), reviewToWire(r.Review)}
	}
	return w
}

func reviewToWire(r storage.Review) storedReview {
	return storedReview{
		ID: r.ID, Letter: r.Letter, Version: r.Version, By: r.By, Given: r.Given.UTC(),
		Comments: each(r.Comments, func(c storage.Comment) wireComment {
			return wireComment{
				c.ID, c.Paragraph, c.Start, c.End, c.Quote, c.Words, c.Keep, c.At.UTC(),
				each(c.Replies, func(s storage.Said) wireSaid { return wireSaid{s.By, s.At.UTC(), s.Words} }), c.Resolved,
			}
		}),
		Answers:  each(r.Answers, func(a storage.ReviewAnswer) wireAnswer { return wireAnswer(a) }),
		Actions:  each(r.Actions, func(a storage.ReviewAction) wireAction { return wireAction(a) }),
		Decision: string(r.Decision), Words: r.Words,
	}
}

// fromWire is what a file holds, together with the digest that a letter says its
// text has.
func fromWire(w wireParcel) (p Parcel, err error) {
	p = Parcel{ID: w.ID, Sent: w.Sent.UTC(), From: w.From}
	if w.Reply != "" {
		if p.Reply, err = ParseContact(w.Reply); err != nil {
			return p, unsound("the contact")
		}
	}
	if l := w.Letter; l != nil {
		if l.Wording != digestText(storage.DigestOf(l.Text)) {
			return p, unsound("the letter's digest")
		}
		p.Letter = &Letter{
			Brought: storage.Brought{
				ID: l.ID, Version: l.Version, From: l.From, Child: l.Child, Age: l.Age, Visit: l.Visit, Text: l.Text,
				Left: l.Left, Names: l.Names, Own: l.Own, Ask: l.Ask, Sent: l.Sent.UTC(),
			},
			Marks:   each(l.Marks, func(m wireMark) Mark { return Mark(m) }),
			Earlier: each(l.Earlier, reviewFromWire),
		}
	}
	if r := w.Review; r != nil {
		p.Review = &Review{Review: reviewFromWire(r.storedReview)}
		if p.Review.Wording, err = parseDigest(r.Wording); err != nil {
			return p, err
		}
	}
	return p, nil
}

func reviewFromWire(r storedReview) storage.Review {
	return storage.Review{
		ID: r.ID, Letter: r.Letter, Version: r.Version, By: r.By, Given: r.Given.UTC(),
		Comments: each(r.Comments, func(c wireComment) storage.Comment {
			return storage.Comment{
				ID: c.ID, Paragraph: c.Paragraph, Start: c.Start, End: c.End, Quote: c.Quote, Words: c.Words,
				Keep: c.Keep, At: c.At.UTC(), Resolved: c.Resolved,
				Replies: each(c.Replies, func(s wireSaid) storage.Said { return storage.Said{By: s.By, At: s.At.UTC(), Words: s.Words} }),
			}
		}),
		Answers:  each(r.Answers, func(a wireAnswer) storage.ReviewAnswer { return storage.ReviewAnswer(a) }),
		Actions:  each(r.Actions, func(a wireAction) storage.ReviewAction { return storage.ReviewAction(a) }),
		Decision: storage.Decision(r.Decision), Words: r.Words,
	}
}
