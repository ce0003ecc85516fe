package letter

import (
	"strings"
	"time"

	"dearly/app/look"
	"dearly/storage"
)

// happened says what an event was, and why a wording was kept.
func happened(what storage.Happening) string {
	switch what {
	case storage.LetterBegun:
		return "Begun"
	case storage.Happening(storage.Draft):
		return "Taken back to be changed"
	case storage.Happening(storage.WithManager), storage.SentForReview:
		return "Sent for review"
	case storage.Happening(storage.CameBack):
		return "Came back from review"
	case storage.Happening(storage.Agreed):
		return "Agreed"
	case storage.Happening(storage.InRecord):
		return "Marked as in the record"
	case storage.CopiedOut:
		return "Copied out or saved as a file"
	case storage.Restored:
		return "A kept wording was made a new draft"
	case storage.HeldBack:
		return "Put on hold"
	case storage.Released:
		return "The hold was lifted"
	case storage.Exported:
		return "Everything held was given out"
	case storage.LetterDeleted, storage.LetterPurged:
		return "Deleted"
	case storage.AgreementWithdrawn:
		return "Changed after it was agreed, so it needs to be agreed again"
	case storage.ReviewBegun:
		return "A review was begun"
	case storage.ReviewGiven:
		return "The review went back to its writer"
	case storage.ReviewCame:
		return "A review came"
	case storage.ReviewTakenBack:
		return "A review was taken back"
	case storage.CommentAnswered:
		return "A comment was answered"
	case storage.CommentResolved:
		return "A comment was settled"
	case storage.ActionDone:
		return "A step from the review was done"
	case storage.BroughtIn:
		return "Came here to be reviewed"
	}
	return "Noted"
}

// moment is when something happened, with the time of day.
func moment(t, now time.Time) string {
	words := look.When(t, now)
	if clock := look.Clock(t.In(now.Location())); !strings.Contains(words, clock) {
		words += ", " + clock
	}
	return words
}

// stateWords says how far the letter has come.
func stateWords(s storage.State) string {
	switch s {
	case storage.WithManager:
		return "With your manager"
	case storage.CameBack:
		return "Came back from review"
	case storage.Agreed:
		return "Agreed"
	case storage.InRecord:
		return "In the record"
	}
	return "Draft"
}

// changesInWords counts what was done between two wordings.
func changesInWords(pieces []storage.Piece) string {
	in, out := 0, 0
	for _, p := range pieces {
		switch n := len(strings.Fields(p.Text)); p.Change {
		case storage.Added:
			in += n
		case storage.Removed:
			out += n
		}
	}
	var done []string
	if in > 0 {
		done = append(done, look.Count(in, "word", "words")+" put in")
	}
	if out > 0 {
		done = append(done, look.Count(out, "word", "words")+" taken out")
	}
	if len(done) == 0 {
		return "The words are the same."
	}
	return strings.Join(done, ", ") + "."
}
