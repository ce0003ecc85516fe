package review

import (
	"slices"
	"testing"

	"dearly/storage"
)

func TestTheReviewOfThisWordingIsToldFromEarlierOnes(t *testing.T) {
	l := storage.Brought{ID: storage.ID{1}, Version: 4}
	now, earlier := Split([]storage.Review{
		{ID: storage.ID{1}, Letter: l.ID, Version: 2, Given: testNow}, {ID: storage.ID{2}, Letter: l.ID, Version: 3},
		{ID: storage.ID{3}, Letter: l.ID, Version: 4}, {ID: storage.ID{4}, Letter: storage.ID{9}, Version: 4},
	}, l)
	if now.ID != (storage.ID{3}) || len(earlier) != 1 || earlier[0].ID != (storage.ID{1}) {
		t.Errorf("%v, %v", now.ID, earlier)
	}
}

func TestWhatTheWorkerAnsweredIsTakenInOnceAndTheRestStays(t *testing.T) {
	mine := storage.Review{ID: storage.ID{1}, Letter: storage.ID{2}, Words: "Mine.", Comments: []storage.Comment{
		{ID: storage.ID{5}, Words: "Why?"}, {ID: storage.ID{6}, Words: "Mine alone."},
	}, Actions: []storage.ReviewAction{{ID: storage.ID{7}, What: "Ring"}}}
	theirs := mine
	theirs.Words = "Not theirs to change."
	theirs.Comments = []storage.Comment{
		{ID: storage.ID{5}, Words: "Changed.", Resolved: true, Replies: []storage.Said{{By: "Jo", At: testNow, Words: "Done."}}}, {ID: storage.ID{8}, Words: "Slipped in."},
	}
	theirs.Actions = []storage.ReviewAction{{ID: storage.ID{7}, What: "Changed", Done: onDay(2026, 11, 20)}}
	r, changed := Answered(mine, theirs)
	if !changed || r.Words != "Mine." || len(r.Comments) != 2 || r.Comments[0].Words != "Why?" || !r.Comments[0].Resolved || len(r.Comments[0].Replies) != 1 ||
		r.Actions[0].What != "Ring" || r.Actions[0].Done.IsZero() {
		t.Errorf("%v %+v", changed, r)
	}
	if again, changed := Answered(r, theirs); changed || len(again.Comments[0].Replies) != 1 {
		t.Errorf("the second time %v %+v", changed, again)
	}
	if mine.Comments[0].Resolved || slices.ContainsFunc(mine.Actions, func(a storage.ReviewAction) bool { return !a.Done.IsZero() }) {
		t.Error("what was handed in was changed")
	}
	theirs.ID = storage.ID{9}
	if _, changed := Answered(mine, theirs); changed {
		t.Error("another review was taken in")
	}
}
