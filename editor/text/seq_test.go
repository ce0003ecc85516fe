package text

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestASeqIsAList(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 1))
		s := NewSeq(func(v int) float64 { return float64(v) })
		var want []int
		for range 120 {
			at := r.IntN(len(want) + 1)
			remove := r.IntN(min(len(want)-at, 1+r.IntN(600)) + 1)
			insert := make([]int, r.IntN(1+r.IntN(700)))
			for i := range insert {
				insert[i] = r.IntN(9)
			}
			s.Splice(at, remove, insert...)
			want = slices.Replace(want, at, at+remove, insert...)
			if s.Len() != len(want) {
				t.Fatalf("seed %d: %d long, not %d", seed, s.Len(), len(want))
			}
			var got []int
			for i, v := range s.All {
				if i != len(got) {
					t.Fatalf("seed %d: value %d comes as %d", seed, len(got), i)
				}
				got = append(got, v)
			}
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d: not the same", seed)
			}
			sum, k := 0.0, r.IntN(len(want)+1)
			for _, v := range want[:k] {
				sum += float64(v)
			}
			if s.Before(k) != sum {
				t.Fatalf("seed %d: before %d lies %v, not %v", seed, k, s.Before(k), sum)
			}
			if k < len(want) && (s.At(k) != want[k]) {
				t.Fatalf("seed %d: %d is %d", seed, k, s.At(k))
			}
			if k < len(want) && want[k] > 0 {
				if i, before := s.Find(sum + 0.5); i != k || before != sum {
					t.Fatalf("seed %d: at %v lies %d, not %d", seed, sum+0.5, i, k)
				}
			}
		}
	}
}
