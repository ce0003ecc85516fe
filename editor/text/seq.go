package text

import "slices"

// pieceSize is how many values a piece of a [Seq] aims to hold: small enough
// that moving them is nothing, large enough that pieces stay few.
const pieceSize = 256

// Seq is a long list that is cheap to change in the middle: it lies in pieces
// of some hundred values. Each value may have a weight (a height, say); the
// sums are kept by piece, so that "what lies at this height" is cheap as well.
// The zero Seq is an empty list without weights.
type Seq[T any] struct {
	pieces []piece[T]
	count  int
	weigh  func(T) float64
}

type piece[T any] struct {
	values []T
	weight float64
}

// NewSeq makes an empty list whose values weigh what weigh says.
func NewSeq[T any](weigh func(T) float64) *Seq[T] {
	return &Seq[T]{weigh: weigh}
}

// Len is the number of values.
func (s *Seq[T]) Len() int { return s.count }

// At gives value i, from 0.
func (s *Seq[T]) At(i int) T {
	p, j := s.locate(i)
	return s.pieces[p].values[j]
}

// Set replaces value i. It is also the way to say that its weight has changed.
func (s *Seq[T]) Set(i int, v T) {
	p, j := s.locate(i)
	s.pieces[p].values[j] = v
	s.reweigh(p)
}

// Splice takes out the values from at to at+remove and puts insert there.
func (s *Seq[T]) Splice(at, remove int, insert ...T) {
	if remove == len(insert) {
		for i, v := range insert {
			s.Set(at+i, v)
		}
		return
	}
	s.remove(at, remove)
	s.insert(at, insert)
}

// Before is the sum of the weights of the values before i; i may be Len.
func (s *Seq[T]) Before(i int) float64 {
	sum := 0.0
	for p := range s.pieces {
		values := s.pieces[p].values
		if i >= len(values) {
			sum += s.pieces[p].weight
			i -= len(values)
			continue
		}
		for _, v := range values[:i] {
			sum += s.weigh(v)
		}
		break
	}
	return sum
}

// Total is the sum of all weights.
func (s *Seq[T]) Total() float64 {
	sum := 0.0
	for p := range s.pieces {
		sum += s.pieces[p].weight
	}
	return sum
}

// Find gives the value that lies at weight w when all are laid end to end, and
// the weight before it. Below nothing it is the first, past the end the last.
func (s *Seq[T]) Find(w float64) (i int, before float64) {
	for p := range s.pieces {
		if before+s.pieces[p].weight <= w && p < len(s.pieces)-1 {
			before += s.pieces[p].weight
			i += len(s.pieces[p].values)
			continue
		}
		for j, v := range s.pieces[p].values {
			h := s.weigh(v)
			if before+h > w || j == len(s.pieces[p].values)-1 {
				return i + j, before
			}
			before += h
		}
	}
	return i, before
}

// All calls yield for every value in order, until it returns false.
func (s *Seq[T]) All(yield func(int, T) bool) {
	i := 0
	for p := range s.pieces {
		for _, v := range s.pieces[p].values {
			if !yield(i, v) {
				return
			}
			i++
		}
	}
}

func (s *Seq[T]) locate(i int) (p, j int) {
	for p = range s.pieces {
		if n := len(s.pieces[p].values); i < n {
			return p, i
		} else {
			i -= n
		}
	}
	panic("text: no such place in the list")
}

func (s *Seq[T]) reweigh(p int) {
	if s.weigh == nil {
		return
	}
	sum := 0.0
	for _, v := range s.pieces[p].values {
		sum += s.weigh(v)
	}
	s.pieces[p].weight = sum
}

func (s *Seq[T]) remove(at, n int) {
	if n == 0 {
		return
	}
	s.count -= n
	p, j := s.locateGap(at)
	first := p
	for n > 0 {
		values := s.pieces[p].values
		k := min(n, len(values)-j)
		s.pieces[p].values = slices.Delete(values, j, j+k)
		s.reweigh(p)
		n -= k
		j = 0
		p++
	}
	s.pieces = slices.DeleteFunc(s.pieces, func(c piece[T]) bool { return len(c.values) == 0 })
	s.mergeSmall(first)
}

// mergeSmall keeps deletions from leaving many nearly empty pieces behind.
func (s *Seq[T]) mergeSmall(p int) {
	p = max(0, min(p, len(s.pieces)-1)-1)
	for p+1 < len(s.pieces) && p >= 0 {
		a, b := s.pieces[p].values, s.pieces[p+1].values
		if len(a)+len(b) > pieceSize {
			return
		}
		s.pieces[p].values = append(a, b...)
		s.pieces = slices.Delete(s.pieces, p+1, p+2)
		s.reweigh(p)
	}
}

func (s *Seq[T]) insert(at int, values []T) {
	if len(values) == 0 {
		return
	}
	if len(s.pieces) == 0 {
		s.pieces = append(s.pieces, piece[T]{})
	}
	p, j := s.locateGap(at)
	s.count += len(values)
	held := s.pieces[p].values
	if len(held)+len(values) <= 2*pieceSize {
		s.pieces[p].values = slices.Insert(held, j, values...)
		s.reweigh(p)
		return
	}
	all := make([]T, 0, len(held)+len(values))
	all = append(append(append(all, held[:j]...), values...), held[j:]...)
	fresh := make([]piece[T], 0, len(all)/pieceSize+1)
	for c := range slices.Chunk(all, pieceSize) {
		fresh = append(fresh, piece[T]{values: slices.Clone(c)})
	}
	s.pieces = slices.Replace(s.pieces, p, p+1, fresh...)
	for k := range fresh {
		s.reweigh(p + k)
	}
}

// locateGap is locate for the gap before value i, which may lie at the end.
func (s *Seq[T]) locateGap(i int) (p, j int) {
	for p = range s.pieces {
		n := len(s.pieces[p].values)
		if i < n || (i == n && p == len(s.pieces)-1) {
			return p, i
		}
		i -= n
	}
	panic("text: no such place in the list")
}
