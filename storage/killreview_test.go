package storage

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

// killReview works on reviews as fast as it can, sends letters back and takes
// them in again, and tells what is saved.
func killReview(dir string) error {
	s, err := Open(dir, passA, cheap())
	if err != nil {
		return err
	}
	reviews, err := s.AllReviews()
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		r := &reviews[i%len(reviews)]
		n, _ := readSigned(r.Words)
		r.Words = signed(n + 1)
		r.Comments = append(r.Comments[:0:0], Comment{Words: signed(n + 1), Replies: make([]Said, (n+1)%5)})
		if err := s.SaveReview(r); err != nil {
			return err
		}
		fmt.Println(r.ID, n+1)
		if i%7 != 0 {
			continue
		}
		b := Brought{ID: NewID(), Version: 1, Text: signed(0)}
		if err := s.SaveBrought(&b); err != nil {
			return err
		}
		if err := s.SaveReview(&Review{Letter: b.ID, Words: signed(0)}); err != nil {
			return err
		}
		if err := s.DeleteBrought(b.ID); err != nil {
			return err
		}
		fmt.Println("gone", b.ID)
	}
}

// TestKillReview kills a program that works on reviews: what it said was saved is
// there, what it said was deleted is not, no review is without its letter, and
// nothing is bent. DEARLY_LONG=1: 300 kills; else 30.
func TestKillReview(t *testing.T) {
	s, _ := newStore(t)
	l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren")
	b := Brought{ID: NewID(), Version: 1, Child: "Ásta", Text: signed(0)}
	must(t, s.SaveBrought(&b))
	saved := map[string]int64{}
	for _, about := range []ID{l.ID, b.ID, l.ID, b.ID} {
		r := Review{Letter: about, Words: signed(0), Comments: []Comment{{Words: signed(0)}}}
		must(t, s.SaveReview(&r))
		saved[r.ID.String()] = 0
	}
	must(t, s.Close())
	acknowledged, deleted := 0, map[string]bool{}
	for kill := range long(30, 300) {
		killed(t, "review", s.Dir(), rand.IntN(12), time.Duration(rand.IntN(6000))*time.Microsecond, func(line string) {
			var id string
			var n int64
			if _, err := fmt.Sscanf(line, "gone %s", &id); err == nil && len(id) == 32 {
				deleted[id] = true
			} else if _, err := fmt.Sscan(line, &id, &n); err == nil { // the last line may be cut
				if _, known := saved[id]; known {
					saved[id] = n
					acknowledged++
				}
			}
		})
		again, err := Open(s.Dir(), passA, cheap())
		if err != nil {
			t.Fatalf("kill %d: %v", kill, err)
		}
		brought, err := again.AllBrought()
		must(t, err)
		there := map[ID]bool{l.ID: true}
		for _, b := range brought {
			there[b.ID] = true
			if _, ok := readSigned(b.Text); !ok || deleted[b.ID.String()] {
				t.Errorf("kill %d: a brought letter is bent, or was deleted", kill)
			}
		}
		reviews, err := again.AllReviews()
		must(t, err)
		for _, r := range reviews {
			n, ok := readSigned(r.Words)
			if !ok || !there[r.Letter] {
				t.Errorf("kill %d: a review is bent or without its letter", kill)
			}
			was, known := saved[r.ID.String()]
			if known && (n < was || len(r.Comments) != 1) {
				t.Errorf("kill %d: save %d was acknowledged, %d is there", kill, was, n)
			}
			if !known { // it was killed before it sent that one back
				must(t, again.DeleteBrought(r.Letter))
				continue
			}
			saved[r.ID.String()] = n
		}
		must(t, again.Close())
	}
	if left := stray(t, s.Dir()); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
	t.Logf("%d acknowledged saves, %d letters sent back", acknowledged, len(deleted))
}
