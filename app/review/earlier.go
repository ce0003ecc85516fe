package review

import (
	"slices"

	"dearly/storage"
	"dearly/storage/exchange"
)

// OfVersion is a kept wording of a letter of this store, to be reviewed on this
// computer: with as much as a sealed file would bring, and no more.
func OfVersion(v storage.Version, l storage.Letter, c storage.Child, s storage.Settings) storage.Brought {
	l.Rev, l.Text = v.Rev, v.Text
	return exchange.Sending(l, c, s, v.At).Letter.Brought
}

// Split finds among the reviews of a letter the one of this wording (zero: none was
// begun) and those of other wordings that were given, for Params.
func Split(reviews []storage.Review, l storage.Brought) (now storage.Review, earlier []storage.Review) {
	for _, r := range reviews {
		switch {
		case r.Letter != l.ID:
		case r.Version == l.Version:
			now = r // of two the later
		case !r.Given.IsZero():
			earlier = append(earlier, r)
		}
	}
	return now, earlier
}

// Answered takes into a review that is here what the worker answered since: replies,
// what is dealt with, what is done. theirs is the same review as a later wording of
// the letter brought it back. changed is false when there is nothing new to save.
func Answered(mine, theirs storage.Review) (r storage.Review, changed bool) {
	if mine.ID != theirs.ID || mine.Letter != theirs.Letter {
		return mine, false
	}
	r = mine
	r.Comments, r.Actions = slices.Clone(mine.Comments), slices.Clone(mine.Actions)
	for i, c := range r.Comments {
		at := slices.IndexFunc(theirs.Comments, func(t storage.Comment) bool { return t.ID == c.ID })
		if at < 0 {
			continue
		}
		t := theirs.Comments[at]
		if t.Resolved != c.Resolved {
			r.Comments[i].Resolved, changed = t.Resolved, true
		}
		r.Comments[i].Replies = slices.Clone(c.Replies)
		for _, said := range t.Replies {
			known := func(k storage.Said) bool { return k.By == said.By && k.Words == said.Words && k.At.Equal(said.At) }
			if !slices.ContainsFunc(c.Replies, known) {
				r.Comments[i].Replies, changed = append(r.Comments[i].Replies, said), true
			}
		}
	}
	for i, a := range r.Actions {
		at := slices.IndexFunc(theirs.Actions, func(t storage.ReviewAction) bool { return t.ID == a.ID })
		if at >= 0 && theirs.Actions[at].Done != a.Done {
			r.Actions[i].Done, changed = theirs.Actions[at].Done, true
		}
	}
	return r, changed
}
