package exchange

import (
	"fmt"

	"dearly/storage"
)

// Bounds of what a parcel may hold. They are far beyond any letter; what they
// keep out is a file made to exhaust the program that opens it.
const (
	maxMarks    = 10_000
	maxComments = 2_000
	maxReviews  = 50
	maxList     = 2_000 // names, answers, actions, replies
	maxAge      = 130
	maxPlace    = MaxFile // of a paragraph's number or a byte in it
)

// check refuses a parcel that no screen makes. Places are held against their
// quotations here, and against the wording by Fit, once that is known.
func check(p Parcel) error {
	switch {
	case p.ID.IsZero():
		return unsound("the parcel's ID")
	case p.Sent.IsZero():
		return unsound("the time of sending")
	case (p.Letter == nil) == (p.Review == nil):
		return unsound("a parcel of one letter or one review")
	case p.Review != nil:
		if p.Review.Wording == (storage.Digest{}) {
			return unsound("the wording's digest")
		}
		return checkReview(p.Review.Review)
	}
	return checkLetter(*p.Letter)
}

func checkLetter(l Letter) error {
	switch {
	case l.ID.IsZero() || l.Version < 1:
		return unsound("the letter's ID or version")
	case l.Age < 0 || l.Age > maxAge:
		return unsound("the age")
	case len(l.Marks) > maxMarks || len(l.Earlier) > maxReviews ||
		max(len(l.Left), len(l.Names), len(l.Own), len(l.Ask)) > maxMarks:
		return tooMany("in the letter")
	}
	for i, m := range l.Marks {
		if !soundPlace(m.Paragraph, m.Start, m.End, m.Text) || m.Text == "" {
			return unsound(fmt.Sprintf("mark %d", i+1))
		}
		if len(m.Wordings) > maxList {
			return tooMany("wordings")
		}
	}
	for _, r := range l.Earlier {
		if r.Letter != l.ID {
			return unsound("an earlier review's letter")
		}
		if err := checkReview(r); err != nil {
			return err
		}
	}
	return nil
}

func checkReview(r storage.Review) error {
	switch {
	case r.ID.IsZero() || r.Letter.IsZero() || r.Version < 1:
		return unsound("the review's IDs or version")
	case r.Decision != storage.Undecided && r.Decision != storage.AgreedTo && r.Decision != storage.PleaseChange:
		return unsound("the decision")
	case len(r.Comments) > maxComments || max(len(r.Answers), len(r.Actions)) > maxList:
		return tooMany("in the review")
	}
	ids := map[storage.ID]bool{{}: true} // none may be zero
	for i, c := range r.Comments {
		if ids[c.ID] || !soundPlace(c.Paragraph, c.Start, c.End, c.Quote) {
			return unsound(fmt.Sprintf("comment %d", i+1))
		}
		if len(c.Replies) > maxList {
			return tooMany("replies")
		}
		ids[c.ID] = true
	}
	for i, a := range r.Actions {
		if ids[a.ID] {
			return unsound(fmt.Sprintf("action %d", i+1))
		}
		ids[a.ID] = true
	}
	return nil
}

// soundPlace tells whether a place can be one: as long as its quotation.
func soundPlace(paragraph, start, end int, quote string) bool {
	return paragraph >= 0 && paragraph <= maxPlace && start >= 0 && start <= end && end <= maxPlace && end-start == len(quote)
}

func tooMany(what string) error { return fmt.Errorf("too many %s: %w", what, ErrTooLarge) }
